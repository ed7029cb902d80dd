/** The running product from outside: the story through the pages, every page in both languages, who may see what. */
@NullMarked
package io.linknet.quality.system;

import org.jspecify.annotations.NullMarked;
