package io.linknet.portal.secondfactor.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.secondfactor.entity.HeldFactors;

/**
 * The second factors of who looks.
 *
 * @param form whose key serves each of the page's actions, with what was wrong if something was
 */
public record SecurityView(HeldFactors factors, Form form) {}
