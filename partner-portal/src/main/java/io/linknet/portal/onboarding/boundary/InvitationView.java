package io.linknet.portal.onboarding.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.onboarding.entity.MembershipApplication;

/**
 * One that a member brings.
 *
 * @param link the invitation; empty once it was answered
 * @param picture the same as a QR code, a data URL
 */
public record InvitationView(MembershipApplication application, String link, String picture, Form form) {}
