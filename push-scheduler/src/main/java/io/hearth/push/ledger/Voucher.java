package io.hearth.push.ledger;

import io.hearth.domain.contact.OpenId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A voucher of one fan. */
public record Voucher(
        String code,
        OpenId fan,
        String title,
        String terms,
        long valueCents,
        VoucherState state,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant redeemedAt,
        @Nullable String redeemedBy) {}
