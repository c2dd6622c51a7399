package io.hearth.api.campaign;

import io.hearth.api.crm.Fields;
import io.hearth.api.problem.FieldErrors;
import io.hearth.push.campaign.AudienceFiles;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of openids as audiences of campaign plans. */
@RestController
@RequestMapping("/api/audience-files")
class AudienceFileController {

    private static final int MAX_NAME = 100;

    private final AudienceFiles files;

    AudienceFileController(AudienceFiles files) {
        this.files = files;
    }

    @GetMapping
    AudienceFileList listAudienceFiles() {
        return new AudienceFileList(files.list());
    }

    /**
     * The body is a text file with one openid on each line. Lines that are no fan of this account are refused one by one;
     * the others are kept.
     */
    @PostMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, "text/csv"})
    ResponseEntity<UploadedFile> uploadAudienceFile(
            @RequestParam(required = false) @Nullable String name, @RequestBody String lines, Principal author) {
        FieldErrors errors = new FieldErrors();
        String checked = errors.line("name", name, MAX_NAME);
        errors.throwIfAny();
        AudienceFiles.Kept kept = keep(checked, lines, author.getName());
        HttpStatus status = kept.file().isPresent() ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status).body(new UploadedFile(kept.file().orElse(null), kept.refused()));
    }

    private AudienceFiles.Kept keep(String name, String lines, String account) {
        try {
            return files.keep(name, lines, account);
        } catch (IllegalArgumentException e) {
            throw Fields.wrong("lines", String.valueOf(e.getMessage()));
        }
    }

    record AudienceFileList(List<AudienceFiles.AudienceFile> items) {}

    /** @param file null if no line was left; nothing is kept then */
    record UploadedFile(AudienceFiles.@Nullable AudienceFile file, List<AudienceFiles.RefusedLine> refused) {}
}
