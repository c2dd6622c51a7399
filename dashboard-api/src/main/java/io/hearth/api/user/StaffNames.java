package io.hearth.api.user;

import java.util.Map;

/**
 * What people are called.
 *
 * @param names the display names by account
 */
public record StaffNames(Map<String, String> names) {

    public StaffNames {
        names = Map.copyOf(names);
    }

    /** The account itself where there is none of that name any more. */
    public String of(String account) {
        return names.getOrDefault(account, account);
    }
}
