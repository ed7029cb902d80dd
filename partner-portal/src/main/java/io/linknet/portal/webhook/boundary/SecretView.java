package io.linknet.portal.webhook.boundary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret that was just made; the only page that ever shows it.
 *
 * @param id of its endpoint
 * @param formerUntil until when the former secret signs as well; absent for a new endpoint
 */
public record SecretView(String id, String secret, @Nullable Instant formerUntil) {}
