package io.linknet.kernel.value;

/**
 * Two values of different kinds met in one sum: kilograms and litres, yuan and euro.
 *
 * <p>Input from a partner is checked before it reaches arithmetic, so this is always a programming error.
 */
public class DomainMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DomainMismatch(String left, String right) {
        super(left + " and " + right + " do not add up");
    }
}
