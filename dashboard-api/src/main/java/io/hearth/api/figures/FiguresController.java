package io.hearth.api.figures;

import io.hearth.api.crm.Fields;
import io.hearth.api.export.ExportFormat;
import io.hearth.api.export.ExportRequest;
import io.hearth.api.export.ExportWords;
import io.hearth.api.export.Exports;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.figures.MemberFigures;
import io.hearth.crm.figures.Period;
import io.hearth.crm.figures.TeamFigures;
import io.hearth.crm.staff.Team;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The programme's figures by week, month and quarter. Amounts in cents. */
@RestController
class FiguresController {

    private static final List<String> COLUMNS = List.of(
            "account",
            "member",
            "team",
            "brokers_won",
            "clients_referred",
            "follow_ups",
            "follow_ups_on_time",
            "visits",
            "deals",
            "deal_amount");

    private final CrmRoom crm;
    private final Exports exports;

    FiguresController(CrmRoom crm, Exports exports) {
        this.crm = crm;
        this.exports = exports;
    }

    /** @param day any day of the period */
    @GetMapping("/api/figures")
    FiguresView showFigures(
            @RequestParam String period, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        Period asked = asked(period, day);
        List<TeamFigures> ranking = crm.figures().ranking(asked);
        return new FiguresView(
                asked.firstDay(),
                asked.end(),
                crm.figures().members(asked).stream().map(MemberItem::of).toList(),
                ranking.stream().map(TeamItem::of).toList());
    }

    /**
     * One row for each member of the teams, in words for people.
     *
     * @param language {@code en} or {@code zh-CN}; without it the browser's
     */
    @GetMapping("/api/figures/export")
    void exportFigures(
            @RequestParam String period,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable String language,
            Principal user,
            HttpServletResponse response)
            throws IOException {
        ExportFormat wanted = ExportFormat.of(format);
        ExportWords words = ExportWords.in(language);
        List<String> header = words.of(COLUMNS);
        Map<String, String> teams = crm.staff().teams().stream().collect(Collectors.toMap(Team::teamId, Team::name));
        Period asked = asked(period, day);
        List<MemberFigures> members = crm.figures().members(asked);
        String name = period.toLowerCase(Locale.ROOT) + "-" + asked.firstDay();
        ExportRequest request = new ExportRequest("FIGURES_EXPORTED", "figures", name, Map.of(), "figures-" + name);
        exports.send(request, wanted, user.getName(), response, header, rows -> {
            for (MemberFigures member : members) {
                rows.row(row(member, teams));
            }
        });
    }

    private static Period asked(String period, LocalDate day) {
        return Period.around(Fields.name("period", Period.Kind.class, period), day);
    }

    private static List<Object> row(MemberFigures member, Map<String, String> teams) {
        String team = member.teamId();
        return List.of(
                member.staffId(),
                member.displayName(),
                team == null ? "" : teams.getOrDefault(team, team),
                member.brokersWon(),
                member.clientsReferred(),
                member.followUps(),
                member.followUpsOnTime(),
                member.visits(),
                member.deals(),
                new BigDecimal(member.dealAmount().toString()));
    }

    /** @param end the first day behind the period */
    record FiguresView(LocalDate firstDay, LocalDate end, List<MemberItem> members, List<TeamItem> teams) {}

    record MemberItem(
            String staffId,
            String displayName,
            @Nullable String teamId,
            long brokersWon,
            long clientsReferred,
            long followUps,
            long followUpsOnTime,
            long visits,
            long deals,
            long dealCents) {

        static MemberItem of(MemberFigures figures) {
            return new MemberItem(
                    figures.staffId(),
                    figures.displayName(),
                    figures.teamId(),
                    figures.brokersWon(),
                    figures.clientsReferred(),
                    figures.followUps(),
                    figures.followUpsOnTime(),
                    figures.visits(),
                    figures.deals(),
                    figures.dealAmount().cents());
        }
    }

    record TeamItem(
            int rank,
            String teamId,
            long brokersWon,
            long clientsReferred,
            long followUps,
            long followUpsOnTime,
            long visits,
            long deals,
            long dealCents) {

        static TeamItem of(TeamFigures figures) {
            return new TeamItem(
                    figures.rank(),
                    figures.teamId(),
                    figures.brokersWon(),
                    figures.clientsReferred(),
                    figures.followUps(),
                    figures.followUpsOnTime(),
                    figures.visits(),
                    figures.deals(),
                    figures.dealAmount().cents());
        }
    }
}
