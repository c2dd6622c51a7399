package io.hearth.api.content;

import io.hearth.api.crm.Fields;
import io.hearth.api.crm.Ids;
import io.hearth.push.content.PictureId;
import io.hearth.push.content.PictureShelf;
import java.security.Principal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pictures of contents. */
@RestController
@RequestMapping("/api/pictures")
class PictureController {

    private final PictureShelf shelf;

    PictureController(PictureShelf shelf) {
        this.shelf = shelf;
    }

    /** The body is the file: JPEG or PNG, at most 10 MiB. */
    @PostMapping(consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    Kept uploadPicture(
            @RequestParam(required = false) @Nullable String name, @RequestBody byte[] file, Principal author) {
        try {
            return new Kept(shelf.keep(Fields.required("name", name), file, author.getName())
                    .value());
        } catch (IllegalArgumentException e) {
            throw Fields.wrong("picture", String.valueOf(e.getMessage()));
        }
    }

    /** A picture never changes: browsers keep it. */
    @GetMapping("/{pictureId}")
    ResponseEntity<byte[]> showPicture(@PathVariable String pictureId) {
        return shelf.show(new PictureId(Ids.of(pictureId).toString()), PictureController::picture)
                .orElseThrow(Ids::missing);
    }

    private static ResponseEntity<byte[]> picture(String type, byte[] file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(file);
    }

    record Kept(String pictureId) {}
}
