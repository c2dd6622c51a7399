package io.hearth.server.application;

import io.hearth.server.CommandException;
import java.util.function.Supplier;

/** Makes something of settings that a person gave; what is wrong with them is told in one line. */
final class UsableSetting {

    private UsableSetting() {}

    /** @throws CommandException if the settings are refused with an {@link IllegalArgumentException} */
    static <T> T of(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
    }
}
