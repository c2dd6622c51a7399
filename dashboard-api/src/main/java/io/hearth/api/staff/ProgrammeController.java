package io.hearth.api.staff;

import io.hearth.api.crm.Fields;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.programme.Programme;
import io.hearth.crm.programme.ProgrammeSettings;
import io.hearth.domain.referral.DealState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The referral programme's settings. */
@RestController
@RequestMapping("/api/programme")
class ProgrammeController {

    private final CrmRoom crm;

    ProgrammeController(CrmRoom crm) {
        this.crm = crm;
    }

    @GetMapping
    ProgrammeSettings showProgramme() {
        return crm.programme().settings();
    }

    /** Every setting so far, the latest first. */
    @GetMapping("/versions")
    VersionList listProgrammeVersions() {
        return new VersionList(crm.programme().versions());
    }

    @PutMapping
    ProgrammeSettings changeProgramme(@RequestBody SettingsRequest request, Authentication user) {
        ProgrammeSettings settings = new ProgrammeSettings(
                request.validityDays(),
                request.startsAt(),
                request.endsAt(),
                Fields.required("per_project", request.perProject()),
                Fields.required("refuse_held", request.refuseHeld()),
                Fields.required("stagnant_days", request.stagnantDays()),
                Fields.name("earned_when", DealState.class, request.earnedWhen()));
        crm.programme().change(settings, user.getName());
        return crm.programme().settings();
    }

    record VersionList(List<Programme.Version> items) {}

    record SettingsRequest(
            @Nullable Integer validityDays,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Boolean perProject,
            @Nullable Boolean refuseHeld,
            @Nullable Integer stagnantDays,
            @Nullable String earnedWhen) {}
}
