package io.linknet.portal.client.boundary;

import java.util.List;

/**
 * The member's clients.
 *
 * @param keeps whether the person may change them
 */
public record ClientsView(List<ClientRow> rows, boolean keeps) {}
