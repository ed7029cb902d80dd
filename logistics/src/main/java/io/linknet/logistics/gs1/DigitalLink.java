package io.linknet.logistics.gs1;

import java.util.regex.Pattern;

/** One form for the many ways to write an EPC, so that queries find what was captured. */
public final class DigitalLink {

    /** Domain of canonical GS1 Digital Link URIs. */
    public static final String CANONICAL = "https://id.gs1.org";

    private static final Pattern SSCC_URN = Pattern.compile("urn:epc:id:sscc:([0-9]{6,12})\\.([0-9]{5,11})");
    private static final Pattern LGTIN_URN =
            Pattern.compile("urn:epc:class:lgtin:([0-9]{6,12})\\.([0-9]{1,7})\\.([^.].*)");
    private static final Pattern GLN_URN = Pattern.compile("urn:epc:id:sgln:([0-9]{6,12})\\.([0-9]{0,6})\\.0");
    private static final Pattern WEB =
            Pattern.compile("https?://.+?(/(?:00|01|414)/[0-9]{8,18}(?:/10/[^/?#]+)?)(?:[?#].*)?");

    private DigitalLink() {}

    /** A place by its Global Location Number. */
    public static String place(String gln) {
        return CANONICAL + "/414/" + gln;
    }

    /**
     * The canonical form of an EPC, class or location: EPC URNs become Digital Links, other domains become {@value
     * #CANONICAL}; what is neither stays as it is. EPCIS 2.0, 8.2.7.1: a query matches either form.
     */
    public static String canonical(String uri) {
        var sscc = SSCC_URN.matcher(uri);
        if (sscc.matches()) {
            var serial = sscc.group(2);
            return withCheckDigit("/00/", serial.charAt(0) + sscc.group(1) + serial.substring(1), 17, "", uri);
        }
        var lgtin = LGTIN_URN.matcher(uri);
        if (lgtin.matches()) {
            var item = lgtin.group(2);
            var body = item.charAt(0) + lgtin.group(1) + item.substring(1);
            return withCheckDigit("/01/", body, 13, "/10/" + lgtin.group(3), uri);
        }
        var gln = GLN_URN.matcher(uri);
        if (gln.matches()) {
            return withCheckDigit("/414/", gln.group(1) + gln.group(2), 12, "", uri);
        }
        var web = WEB.matcher(uri);
        return web.matches() ? CANONICAL + web.group(1) : uri;
    }

    private static String withCheckDigit(String key, String body, int length, String rest, String asGiven) {
        return body.length() == length ? CANONICAL + key + body + CheckDigit.of(body) + rest : asGiven;
    }
}
