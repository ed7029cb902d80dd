package io.linknet.procurement.countersign.boundary;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what a farmer reaches by a one-time link instead of signing in. */
@NameBinding
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface FarmersLink {

    /** Header with the link's token, so that it stands in no address that is written down. */
    String HEADER = "Countersign-Token";
}
