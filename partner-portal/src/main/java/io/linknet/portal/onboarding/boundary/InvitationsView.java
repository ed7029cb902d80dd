package io.linknet.portal.onboarding.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import io.linknet.portal.ui.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a member brings, and the form to invite another. */
public record InvitationsView(List<MembershipApplication> rows, @Nullable String next, Form form, List<Choice> kinds) {}
