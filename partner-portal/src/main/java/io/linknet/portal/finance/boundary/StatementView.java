package io.linknet.portal.finance.boundary;

import io.linknet.portal.finance.entity.Statement;

/** One statement; {@code selling} when the reader is the one who is paid. */
public record StatementView(Statement statement, boolean selling) {}
