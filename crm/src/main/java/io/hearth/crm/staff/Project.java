package io.hearth.crm.staff;

/** @param callScript what a consultant says in the first call */
public record Project(String projectId, String name, String callScript) {}
