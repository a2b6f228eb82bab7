package org.steelfactory.web.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a file that users gave is sent back: to be saved under its name, never to be shown or run by the browser. */
public final class FileDownload {

    public static final String DISPOSITION = "Content-Disposition";

    private FileDownload() {}

    /** The header's value (RFC 6266), with the name in UTF-8 (RFC 8187) and, for old clients, in ASCII. */
    public static String attachment(String name) {
        String ascii = name.replaceAll("[^\\x20-\\x7E]|[\"\\\\%]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
