package dev.enlace.domain.billing;

import dev.enlace.domain.shared.Money;

/**
 * The last account of a contract, with the charges it leads to.
 *
 * @param made charges and collections that are made, what was paid too much set off against them
 * @param due what the new charges leave to pay
 * @param refundDue what was paid, is not owed and pays for nothing else of the contract
 */
public record Settlement(Leaving.Account account, Posting made, Money due, Money refundDue) {}
