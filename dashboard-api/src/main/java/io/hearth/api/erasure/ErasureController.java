package io.hearth.api.erasure;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.hearth.api.crm.Ids;
import io.hearth.api.problem.ProblemException;
import io.hearth.domain.contact.ContactId;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forgets a person for good. */
@RestController
class ErasureController {

    private final PersonErasure erasure;

    ErasureController(PersonErasure erasure) {
        this.erasure = erasure;
    }

    /** Everywhere, and on record. What can't be done now is done as soon as the services are back. */
    @PostMapping("/api/contacts/{contactId}/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eraseContact(@PathVariable String contactId, Authentication user) {
        boolean known;
        try {
            known = erasure.erase(contact(contactId), user.getName());
        } catch (IOException | ElasticsearchException e) {
            throw ProblemException.unavailable("Elasticsearch", e);
        } catch (SQLException e) {
            throw ProblemException.unavailable("The database", e);
        }
        if (!known) {
            throw Ids.missing();
        }
    }

    private static ContactId contact(String text) {
        try {
            return new ContactId(text);
        } catch (IllegalArgumentException e) {
            throw Ids.missing();
        }
    }
}
