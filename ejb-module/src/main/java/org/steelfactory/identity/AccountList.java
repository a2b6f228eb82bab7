package org.steelfactory.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.ListQuery;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/** The list of accounts: filtered, sorted, a page at a time. */
@Dependent
class AccountList {

    private static final List<String> SORTABLE =
            List.of("id", "username", "fullName", "role", "state", "createdAt", "lastSignInAt");

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** @throws InvalidInputException when the list can't be sorted by the field that is asked for */
    Page<Account> find(AccountFilter filter, PageRequest request) {
        Page<UserAccount> found = new ListQuery<>(entities, UserAccount.class, SORTABLE)
                .find((builder, account) -> conditions(filter, builder, account), request);
        return Page.of(shown(found.items()), found.total(), request);
    }

    /** The account with its lock, which isn't in its own row. */
    Account shown(UserAccount account) {
        return shown(List.of(account)).get(0);
    }

    private List<Account> shown(List<UserAccount> accounts) {
        Map<String, Instant> locked = locked(accounts);
        return accounts.stream()
                .map(account -> account.account().lockedUntil(locked.get(account.username())))
                .toList();
    }

    private static List<Predicate> conditions(
            AccountFilter filter, CriteriaBuilder builder, Root<UserAccount> account) {
        List<Predicate> conditions = new ArrayList<>();
        filter.state().ifPresent(state -> conditions.add(builder.equal(account.get("state"), state)));
        filter.role().ifPresent(role -> conditions.add(builder.equal(account.get("role"), role)));
        filter.text().ifPresent(text -> {
            String pattern = ListQuery.containing(text.toLowerCase(Locale.ROOT));
            conditions.add(builder.or(
                    builder.like(account.get("username"), pattern, '!'),
                    builder.like(builder.lower(account.get("fullName")), pattern, '!')));
        });
        return conditions;
    }

    /** Until when sign-in is refused, by user name; those who may sign in are left out. */
    private Map<String, Instant> locked(List<UserAccount> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = accounts.stream()
                .map(UserAccount::username)
                .collect(Collectors.toMap(name -> ThrottleSubject.account(name).key(), Function.identity()));
        Instant now = clock.instant();
        Map<String, Instant> locked = new HashMap<>();
        entities.createQuery("SELECT s FROM SignInAttempts s WHERE s.subject IN :subjects", SignInAttempts.class)
                .setParameter("subjects", names.keySet())
                .getResultStream()
                .forEach(row -> row.attempts()
                        .refusedUntil(ThrottleSubject.ACCOUNT_LIMIT, now)
                        .ifPresent(until -> locked.put(names.get(row.subject()), until)));
        return locked;
    }
}
