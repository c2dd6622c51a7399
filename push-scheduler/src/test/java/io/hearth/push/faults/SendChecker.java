package io.hearth.push.faults;

import io.hearth.sandbox.ledger.Delivery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares what reached the fans, by WeChat's own ledger, with what the product says of itself. */
final class SendChecker {

    private SendChecker() {}

    /** What the product says of a touchpoint. */
    record Said(String openId, String text, String state) {}

    /** Everything that is wrong; empty when all holds. */
    static List<String> faults(List<Delivery> ledger, List<Said> said) {
        Map<String, Integer> reached = new HashMap<>();
        ledger.forEach(delivery -> reached.merge(delivery.openid() + " " + delivery.content(), 1, Integer::sum));
        List<String> faults = new ArrayList<>();
        reached.forEach((what, times) -> {
            if (times > 1) {
                faults.add(what + " came " + times + " times");
            }
        });
        for (Said touchpoint : said) {
            boolean came = reached.containsKey(touchpoint.openId() + " " + touchpoint.text());
            boolean isSent = touchpoint.state().equals("SENT");
            boolean isOpen = touchpoint.state().equals("UNKNOWN");
            if (came != isSent && !isOpen) {
                faults.add(touchpoint + (came ? " came" : " never came"));
            }
        }
        return faults;
    }
}
