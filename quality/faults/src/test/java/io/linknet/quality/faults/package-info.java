/** Kill tests: the real JDBC and JMS code in thin processes that die at any moment. */
@NullMarked
package io.linknet.quality.faults;

import org.jspecify.annotations.NullMarked;
