package io.hearth.domain.funnel;

import static io.hearth.domain.interaction.InteractionType.*;

import io.hearth.domain.interaction.InteractionType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which interactions place a contact in which stage: data, so that it can be edited and versioned. How it is applied is
 * told by {@link StageEvaluator}.
 *
 * @param version kept with every result
 * @param windowDays length of the window of intent and of the quiet time before dormancy, in days
 * @param intent CONSIDERATION: any of these within the window
 * @param life a contact in CONSIDERATION is dormant when none of these is in the window
 * @param purchase PURCHASE: any of these that is not cancelled
 * @param cancellation what cancels a purchase
 * @param handover USE: any of these; also makes an owner
 * @param ownerUse USE: any of these, as a buyer or owner
 * @param opinion OPINION: any of these, as a buyer or owner
 * @param advocacy ADVOCACY: any of these, as a buyer or owner
 * @param promotion any of these, ever, by anyone, makes a promoter
 */
public record StageRules(
        int version,
        int windowDays,
        List<Sign> intent,
        Set<InteractionType> life,
        Set<InteractionType> purchase,
        Set<InteractionType> cancellation,
        Set<InteractionType> handover,
        Set<InteractionType> ownerUse,
        Set<InteractionType> opinion,
        Set<InteractionType> advocacy,
        Set<InteractionType> promotion) {

    /** Keys of the menu entries whose click shows intent. */
    private static final Set<String> MENU_OF_INTENT = Set.of("house_types", "prices");

    /** The table that Hearth comes with. */
    public static final StageRules DEFAULT = new StageRules(
            1,
            90,
            List.of(
                    new Sign(CONTENT_VIEW, 3, Set.of()),
                    new Sign(MENU_CLICK, 1, MENU_OF_INTENT),
                    new Sign(MENU_VIEW, 1, MENU_OF_INTENT),
                    Sign.once(ENQUIRY),
                    Sign.once(FORM),
                    Sign.once(VISIT_BOOKED),
                    Sign.once(VISIT),
                    Sign.once(ACTIVITY_ATTENDED),
                    Sign.once(REFERRED),
                    // Whoever once reserved has considered, whatever became of the deal.
                    Sign.once(RESERVATION),
                    Sign.once(CONTRACT)),
            // What the contact does; not what others do (SHARE_OPENED), nor what is done to them (PUSH_SENT, CALL).
            EnumSet.of(
                    FOLLOW,
                    SCAN,
                    MENU_CLICK,
                    MENU_VIEW,
                    MESSAGE,
                    LOCATION,
                    CONTENT_VIEW,
                    FAVOURITE,
                    SHARE,
                    ENQUIRY,
                    FORM,
                    VISIT_BOOKED,
                    VISIT,
                    ACTIVITY_ATTENDED,
                    REFERRED,
                    REFERRAL_MADE,
                    RESERVATION,
                    CONTRACT,
                    SERVICE_REQUEST,
                    REVIEW,
                    SURVEY_ANSWERED,
                    PRAISE,
                    COMPLAINT),
            EnumSet.of(RESERVATION, CONTRACT),
            EnumSet.of(CANCELLATION),
            EnumSet.of(HANDOVER),
            EnumSet.of(SERVICE_REQUEST),
            EnumSet.of(REVIEW, SURVEY_ANSWERED, PRAISE, COMPLAINT),
            EnumSet.of(SHARE_OPENED, REFERRAL_MADE),
            EnumSet.of(SHARE_OPENED, REFERRAL_MADE));

    /** @throws IllegalArgumentException if the window is below a day */
    public StageRules {
        if (windowDays < 1) {
            throw new IllegalArgumentException("a window of " + windowDays + " days, at least 1 is needed");
        }
        intent = List.copyOf(intent);
        life = Set.copyOf(life);
        purchase = Set.copyOf(purchase);
        cancellation = Set.copyOf(cancellation);
        handover = Set.copyOf(handover);
        ownerUse = Set.copyOf(ownerUse);
        opinion = Set.copyOf(opinion);
        advocacy = Set.copyOf(advocacy);
        promotion = Set.copyOf(promotion);
    }
}
