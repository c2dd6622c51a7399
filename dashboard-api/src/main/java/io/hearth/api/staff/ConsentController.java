package io.hearth.api.staff;

import io.hearth.api.crm.Fields;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.broker.Consents;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What new brokers agree to. A text that is out in the world never changes; a new wording is a new version. */
@RestController
class ConsentController {

    private final CrmRoom crm;
    private final Clock clock;

    ConsentController(CrmRoom crm, Clock clock) {
        this.crm = crm;
        this.clock = clock;
    }

    @PostMapping("/api/consent-texts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void publishConsentText(@RequestBody ConsentRequest request) {
        crm.consents()
                .publish(
                        new Consents.Text(
                                Fields.required("version", request.version()),
                                Fields.required("chinese", request.chinese()),
                                Fields.required("english", request.english())),
                        clock.instant());
    }

    record ConsentRequest(
            @Nullable String version,
            @Nullable String chinese,
            @Nullable String english) {}
}
