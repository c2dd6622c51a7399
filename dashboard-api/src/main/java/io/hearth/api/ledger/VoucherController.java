package io.hearth.api.ledger;

import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.push.ledger.Voucher;
import io.hearth.push.ledger.VoucherState;
import io.hearth.push.ledger.Vouchers;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Vouchers: what a fan has, what a code is good for, and its redemption. */
@RestController
class VoucherController {

    private final Vouchers vouchers;

    VoucherController(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    /** The latest first; at most 500. */
    @GetMapping("/api/fans/{openid}/vouchers")
    VoucherList listVouchers(@PathVariable String openid) {
        return new VoucherList(vouchers.of(LedgerProblems.fan(openid)).stream()
                .map(VoucherItem::of)
                .toList());
    }

    @GetMapping("/api/vouchers/{code}")
    VoucherItem showVoucher(@PathVariable String code) {
        return vouchers.find(code.strip().toUpperCase(Locale.ROOT))
                .map(VoucherItem::of)
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no such voucher."));
    }

    /** Once: the second time is refused, as is what has expired. */
    @PostMapping("/api/vouchers/{code}/redemption")
    VoucherItem redeemVoucher(@PathVariable String code, Principal who) {
        return VoucherItem.of(LedgerProblems.translate(() -> vouchers.redeem(code, who.getName())));
    }

    record VoucherList(List<VoucherItem> items) {}

    record VoucherItem(
            String code,
            String openid,
            String title,
            String terms,
            long valueCents,
            VoucherState state,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant redeemedAt,
            @Nullable String redeemedBy) {

        static VoucherItem of(Voucher voucher) {
            return new VoucherItem(
                    voucher.code(),
                    voucher.fan().value(),
                    voucher.title(),
                    voucher.terms(),
                    voucher.valueCents(),
                    voucher.state(),
                    voucher.issuedAt(),
                    voucher.expiresAt(),
                    voucher.redeemedAt(),
                    voucher.redeemedBy());
        }
    }
}
