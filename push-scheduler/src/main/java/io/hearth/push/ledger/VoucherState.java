package io.hearth.push.ledger;

/** Where a voucher stands. The names are stored and never change. */
public enum VoucherState {
    ISSUED,
    REDEEMED,
    EXPIRED
}
