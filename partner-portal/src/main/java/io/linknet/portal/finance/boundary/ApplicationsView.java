package io.linknet.portal.finance.boundary;

import io.linknet.portal.finance.entity.Application;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applications, as the bank or the applicant sees them; {@code status} is empty when all are shown. */
public record ApplicationsView(List<Application> rows, @Nullable String next, String status, boolean bank) {}
