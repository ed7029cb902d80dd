package io.linknet.portal.growing.boundary;

import io.linknet.portal.growing.entity.Base;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cooperative's bases.
 *
 * @param districts names by code
 */
public record BasesView(List<Base> rows, @Nullable String next, Map<String, String> districts) {}
