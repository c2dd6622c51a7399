package io.hearth.server.application;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys under which names and phone numbers are kept; application.yaml explains them. Both or neither.
 *
 * @param vaultKeys {@code id:base64}, separated by commas, the current one first; a secret
 * @param indexKey base64; a secret
 */
@ConfigurationProperties("hearth.crm")
record CrmSettings(String vaultKeys, String indexKey) {

    /** @throws IllegalArgumentException if only one is there */
    CrmSettings {
        if (vaultKeys.isBlank() != indexKey.isBlank()) {
            throw new IllegalArgumentException(
                    "HEARTH_CRM_VAULT_KEYS and HEARTH_CRM_INDEX_KEY belong together: set both or neither");
        }
    }

    boolean areGiven() {
        return !vaultKeys.isBlank();
    }

    /** Tells no key. */
    @Override
    public String toString() {
        return "CrmSettings[" + (areGiven() ? "keys given" : "keys in the work folder") + "]";
    }
}
