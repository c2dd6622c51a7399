package io.hearth.crm.staff;

import org.jspecify.annotations.Nullable;

/**
 * Someone who works for the developer.
 *
 * @param staffId the account's user name
 * @param projectId the only project that a consultant takes clients of; null for any
 */
public record StaffMember(
        String staffId,
        String displayName,
        Duty duty,
        @Nullable String teamId,
        @Nullable String projectId,
        boolean active) {}
