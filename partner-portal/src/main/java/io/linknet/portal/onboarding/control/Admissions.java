package io.linknet.portal.onboarding.control;

import static io.linknet.portal.onboarding.control.Applications.moment;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.member.control.AdmitMembers;
import io.linknet.portal.member.entity.Member;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The database's side of an admission; the portal itself is the caller. */
@ApplicationScoped
class Admissions {

    /** Longer than all questions to Keycloak of one try together, so that nobody else tries meanwhile. */
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(90);

    private static final int AT_ONCE = 10;

    private static final String CLAIM =
            """
            update membership_application set tried_at = ? where id in (
              select id from membership_application where state = 'ADMITTING' and (tried_at is null or tried_at < ?)
              order by changed_at limit ? for update skip locked)
            returning id
            """;

    private static final String ADMINISTRATOR =
            "update membership_application set administrator = ?, new_account = ? where id = ?";

    @Inject
    Applications applications;

    @Inject
    ApplicationSteps steps;

    @Inject
    AdmitMembers admitMembers;

    @Inject
    ScopedWork scoped;

    @Inject
    CurrentCaller platform;

    @Inject
    Clock clock;

    /** Takes those whose organization is to be made, for one try. */
    @Transactional
    public List<MembershipApplication> claim() {
        var now = clock.instant();
        return scoped.with(connection -> {
            var ids = new ArrayList<UUID>();
            try (var statement = connection.prepareStatement(CLAIM)) {
                new Parameters(statement)
                        .add(moment(now))
                        .add(moment(now.minus(AGAIN_AFTER)))
                        .add(AT_ONCE);
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getObject(1, UUID.class));
                    }
                }
            }
            return ids.stream()
                    .map(applications::find)
                    .flatMap(Optional::stream)
                    .toList();
        });
    }

    /** Its organization is made: it is a member, and the other services are told. */
    @Transactional
    public void complete(MembershipApplication application, FirstAdministrator first) {
        steps.step(application.id(), it -> it.admitted(platform.get(), clock.instant()));
        scoped.with(connection -> {
            try (var statement = connection.prepareStatement(ADMINISTRATOR)) {
                new Parameters(statement).add(first.id()).add(first.isNew()).add(application.id());
                return statement.executeUpdate();
            }
        });
        admitMembers.bringUpTo(List.of(member(application)));
    }

    private static Member member(MembershipApplication application) {
        var applicant = application.applicant();
        return new Member(
                application.id(),
                application.alias(),
                applicant.kind(),
                applicant.nameZh(),
                applicant.anyNameEn(),
                orNull(applicant.district()),
                orNull(applicant.gln()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Its organization cannot be made as it is. */
    @Transactional
    public void failed(MembershipApplication application, String why) {
        steps.step(application.id(), it -> it.failed(platform.get(), why, clock.instant()));
    }

    /** The first administrator of a member; empty where there is none, or where the account was there before. */
    @Transactional
    public Optional<String> newAccount(UUID id) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select administrator from membership_application where id = ? and new_account")) {
                statement.setObject(1, id);
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
                }
            }
        });
    }
}
