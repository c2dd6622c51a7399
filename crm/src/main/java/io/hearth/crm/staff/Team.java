package io.hearth.crm.staff;

/**
 * Consultants who are ranked together.
 *
 * @param teamId the key that staff and contacts carry
 * @param name what people call it
 */
public record Team(String teamId, String name) {}
