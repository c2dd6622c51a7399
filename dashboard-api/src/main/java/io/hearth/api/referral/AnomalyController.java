package io.hearth.api.referral;

import io.hearth.api.crm.Fields;
import io.hearth.api.crm.Ids;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.anomaly.AnomalyKind;
import io.hearth.crm.anomaly.Flag;
import io.hearth.domain.referral.ReferralId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Referrals that a manager should look at. */
@RestController
class AnomalyController {

    private static final int MOST_SHOWN = 500;

    private final CrmRoom crm;

    AnomalyController(CrmRoom crm) {
        this.crm = crm;
    }

    /** What nobody has decided yet, what was found first first. */
    @GetMapping("/api/anomalies")
    FlagList listAnomalies() {
        return new FlagList(
                crm.anomalies().open(MOST_SHOWN).stream().map(FlagItem::of).toList());
    }

    /** Says whether it was one; the referral itself stays as it is. */
    @PostMapping("/api/anomalies/{referralId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decideAnomaly(@PathVariable String referralId, @RequestBody VerdictRequest request, Authentication user) {
        crm.anomalies()
                .decide(
                        new ReferralId(Ids.of(referralId)),
                        Fields.name("kind", AnomalyKind.class, request.kind()),
                        Fields.required("fraud", request.fraud()),
                        user.getName());
    }

    record FlagList(List<FlagItem> items) {}

    /** @param figure how many, or how many minutes */
    record FlagItem(String referralId, AnomalyKind kind, int figure, Instant foundAt) {

        static FlagItem of(Flag flag) {
            return new FlagItem(flag.referral().toString(), flag.kind(), flag.figure(), flag.foundAt());
        }
    }

    record VerdictRequest(@Nullable String kind, @Nullable Boolean fraud) {}
}
