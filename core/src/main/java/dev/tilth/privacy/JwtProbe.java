package dev.tilth.privacy;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** JSON web tokens (RFC 7519), around the J of {@code eyJ}: a header that is a JSON object naming its algorithm. */
final class JwtProbe implements Probe {
    static final PrivateType TYPE = PrivateType.secret("jwt");

    private static final int LONGEST_HEADER = 4096;
    private static final int SHORTEST_PAYLOAD = 4;

    @Override
    public void probe(CharSequence text, int at, Finds finds) {
        int start = at - 2;
        boolean anchored = Chars.at(text, start) == 'e' && Chars.at(text, at - 1) == 'y';
        char before = Chars.at(text, start - 1);
        if (!anchored || before == '-' || before == '_' || !Chars.opensWord(text, start)) {
            return;
        }
        int header = runEnd(text, start);
        if (Chars.at(text, header) != '.' || header - start > LONGEST_HEADER || !isHeader(text, start, header)) {
            return;
        }
        int end = runEnd(text, header + 1);
        if (end - header - 1 < SHORTEST_PAYLOAD) {
            return;
        }
        for (int part = 2; part < 5 && Chars.at(text, end) == '.'; part++) {
            int next = runEnd(text, end + 1);
            if (next == end + 1) {
                break;
            }
            end = next;
        }
        finds.add(TYPE, start, end);
    }

    private static int runEnd(CharSequence text, int from) {
        int end = from;
        while (Chars.isBase64Url(Chars.at(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isHeader(CharSequence text, int start, int end) {
        try {
            byte[] json = Base64.getUrlDecoder()
                    .decode(text.subSequence(start, end).toString().getBytes(StandardCharsets.US_ASCII));
            return json.length > 2
                    && json[json.length - 1] == '}'
                    && JsonReader.read(json, 0, json.length) instanceof Json.Obj header
                    && (header.has("alg") || header.has("typ"));
        } catch (NotJson | IllegalArgumentException e) {
            return false;
        }
    }
}
