package io.hearth.api.figures;

import io.hearth.api.crm.Fields;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.figures.MemberFigures;
import io.hearth.crm.figures.Period;
import io.hearth.crm.figures.TeamFigures;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The programme's figures by week, month and quarter. Amounts in cents. */
@RestController
class FiguresController {

    private final CrmRoom crm;

    FiguresController(CrmRoom crm) {
        this.crm = crm;
    }

    /** @param day any day of the period */
    @GetMapping("/api/figures")
    FiguresView showFigures(
            @RequestParam String period, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        Period asked = Period.around(Fields.name("period", Period.Kind.class, period), day);
        List<TeamFigures> ranking = crm.figures().ranking(asked);
        return new FiguresView(
                asked.firstDay(),
                asked.end(),
                crm.figures().members(asked).stream().map(MemberItem::of).toList(),
                ranking.stream().map(TeamItem::of).toList());
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
            int rank, String teamId, long brokersWon, long clientsReferred, long visits, long deals, long dealCents) {

        static TeamItem of(TeamFigures figures) {
            return new TeamItem(
                    figures.rank(),
                    figures.teamId(),
                    figures.brokersWon(),
                    figures.clientsReferred(),
                    figures.visits(),
                    figures.deals(),
                    figures.dealAmount().cents());
        }
    }
}
