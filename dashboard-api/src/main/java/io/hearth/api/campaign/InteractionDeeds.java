package io.hearth.api.campaign;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.push.result.FanDeeds;
import io.hearth.store.interaction.InteractionActors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what fans did from the interactions and the opened links. A client who is linked to a fan is the same person. */
@Component
class InteractionDeeds implements FanDeeds {

    private static final String SAME_PERSON = """
            select f.subject as fan, o.subject as other from contact_link f
            join contact_link o on o.contact_id = f.contact_id and o.subject <> f.subject
            where f.subject = any(?)
            """;

    private static final String OPENERS = """
            select distinct o.opener from link_open o join tracked_link l using (link_id)
            where (l.campaign_id = :campaign or l.campaign_id is null and l.content_id = any(:contents))
            and o.opened_at >= :from and o.opened_at < :until
            """;

    private final JdbcClient jdbc;
    private final InteractionActors actors;

    InteractionDeeds(JdbcClient jdbc, InteractionActors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    @Override
    public Map<OpenId, Set<InteractionType>> did(
            Collection<OpenId> fans, Set<InteractionType> types, Instant from, Instant until) {
        Map<Subject, OpenId> people = people(fans);
        List<Subject> subjects = List.copyOf(people.keySet());
        Map<OpenId, Set<InteractionType>> did = new HashMap<>();
        for (int start = 0; start < subjects.size(); start += InteractionActors.MAX_SUBJECTS) {
            int end = Math.min(subjects.size(), start + InteractionActors.MAX_SUBJECTS);
            read(subjects.subList(start, end), types, from, until).forEach((subject, deeds) -> did.computeIfAbsent(
                            people.get(subject), fan -> EnumSet.noneOf(InteractionType.class))
                    .addAll(deeds));
        }
        return did;
    }

    @Override
    public Set<OpenId> opened(String campaignId, Set<String> contentIds, Instant from, Instant until) {
        return new HashSet<>(jdbc.sql(OPENERS)
                .param("campaign", campaignId)
                .param("contents", contentIds.toArray(String[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new OpenId(row.getString(1)))
                .list());
    }

    private Map<Subject, OpenId> people(Collection<OpenId> fans) {
        Map<Subject, OpenId> people = new HashMap<>();
        fans.forEach(fan -> people.put(Subject.fan(fan), fan));
        Map<String, OpenId> byText = new HashMap<>();
        people.forEach((subject, fan) -> byText.put(subject.toString(), fan));
        List<String> asked = new ArrayList<>(byText.keySet());
        jdbc.sql(SAME_PERSON).param(asked.toArray(String[]::new)).query(row -> {
            OpenId fan = byText.get(row.getString("fan"));
            if (fan != null) {
                people.putIfAbsent(Subject.parse(row.getString("other")), fan);
            }
        });
        return people;
    }

    private Map<Subject, Set<InteractionType>> read(
            List<Subject> subjects, Set<InteractionType> types, Instant from, Instant until) {
        try {
            return actors.read(subjects, types, from, until);
        } catch (IOException e) {
            throw new UncheckedIOException("the interactions of " + subjects.size() + " subjects cannot be read", e);
        }
    }
}
