package io.hearth.api.referral;

import io.hearth.api.crm.Caller;
import io.hearth.api.crm.Fields;
import io.hearth.api.crm.Ids;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.anomaly.AnomalyKind;
import io.hearth.crm.anomaly.Flag;
import io.hearth.crm.referral.Referral;
import io.hearth.domain.referral.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
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
    private final ReferralItems items;

    AnomalyController(CrmRoom crm, ReferralItems items) {
        this.crm = crm;
        this.items = items;
    }

    /** What nobody has decided yet, what was found first first. */
    @GetMapping("/api/anomalies")
    FlagList listAnomalies(Authentication user) {
        List<Flag> flags = crm.anomalies().open(MOST_SHOWN);
        List<Referral> referrals =
                crm.referralRows().loadAll(flags.stream().map(Flag::referral).toList());
        List<ReferralItem> shown = items.of(referrals, Caller.of(user));
        return new FlagList(IntStream.range(0, flags.size())
                .mapToObj(i -> FlagItem.of(flags.get(i), shown.get(i)))
                .toList());
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
    record FlagItem(String referralId, AnomalyKind kind, int figure, Instant foundAt, ReferralItem referral) {

        static FlagItem of(Flag flag, ReferralItem referral) {
            return new FlagItem(flag.referral().toString(), flag.kind(), flag.figure(), flag.foundAt(), referral);
        }
    }

    record VerdictRequest(@Nullable String kind, @Nullable Boolean fraud) {}
}
