/**
 * People and deals: contacts, brokers, clients, referrals, attribution and rewards. The system of record is PostgreSQL;
 * personal data never leaves it unencrypted.
 */
@NullMarked
package io.hearth.crm;

import org.jspecify.annotations.NullMarked;
