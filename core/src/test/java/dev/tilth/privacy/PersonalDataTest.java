package dev.tilth.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            write to Bob@Example.com today            | Bob@Example.com
            BOB@EXAMPLE.COM                           | BOB@EXAMPLE.COM
            it ends with ann@mill.org                 | ann@mill.org
            it ends with ann@mill.org.                | ann@mill.org
            Ann <ann@mill.org>                        | ann@mill.org
            first.last+tag@sub.mill.co.uk, please     | first.last+tag@sub.mill.co.uk
            mailto:ann@mill.org                       | ann@mill.org
            {"to":"ann_b@mill.org"}                   | ann_b@mill.org
            f'ann@mill.org'                           | ann@mill.org
            pat.o'neil@mill.org wrote                 | pat.o'neil@mill.org
            jörg@bücher.de                            | jörg@bücher.de
            用户@例子.公司                              | 用户@例子.公司
            请联系ann@mill.org谢谢                      | ann@mill.org
            ann@xn--bcher-kva.xn--p1ai                | ann@xn--bcher-kva.xn--p1ai
            ask ann@mill.org.Then wait                | ann@mill.org
            \\nann@mill.org\\n                        | ann@mill.org
            \\u003cann@mill.org\\u003e                | ann@mill.org
            to=%3Cann@mill.org%3E                     | ann@mill.org
            ann@mill.org:secret                       | ann@mill.org
            a@b.de@c.de                               | a@b.de
            """)
    void findsMailboxes(String text, String mailbox) {
        assertThat(Scans.finds(text)).contains("email=" + mailbox);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask @handle about it",
                "git@github.com:org/repo.git",
                "ssh://git@host.example.com/x",
                "user@host",
                "npm i react@18.2.0 lodash@4.17.x",
                "icon@2x.png",
                "@Override public @Nullable Object x",
                "a @ b.com",
                "https://ann@mill.org/path",
                "^[a-z]+@[a-z]+\\.com$",
                "5 apples @ $1.20",
                "@.com",
                "x@-.com",
            })
    void takesNoOtherAtSignForAMailbox(String text) {
        assertThat(Scans.finds(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            +44 20 7946 0958 is the number        | +44 20 7946 0958
            (415) 555-2671 at the start           | (415) 555-2671
            415-555-2671                          | 415-555-2671
            1-415-555-2671                        | 1-415-555-2671
            reach her at 415.555.2671             | 415.555.2671
            +1 (415) 555-2671 x204, ask           | +1 (415) 555-2671 x204
            0049 30 901820                        | 0049 30 901820
            Praxis 030 901820 Berlin              | 030 901820
            +4930901820                           | +4930901820
            appelez le 01 42 68 53 00             | 01 42 68 53 00
            +44 (0)20 7946 0958                   | +44 (0)20 7946 0958
            Phone: 4155552671                     | 4155552671
            "phoneNumber": "4155552671"           | 4155552671
            mobile_phone=781 5991                 | 781 5991
            电话：13812345678                      | 13812345678
            call me on 0431 35 06 90!             | 0431 35 06 90
            781 5991 fax                          | 781 5991
            Tel. 33 93 31                         | 33 93 31
            (800) 566- 9347                       | (800) 566- 9347
            Ann,12,(415) 555-2671,100 Main St     | (415) 555-2671
            {"phone":"781 5991","clicks":12345678} | 781 5991
            """)
    void findsPhones(String text, String phone) {
        assertThat(Scans.finds(text)).containsExactly("phone=" + phone);
    }

    @Test
    void knowsThePhonesOfAListByItsName() {
        assertThat(Scans.redacted("{\"phones\": [\"781 5991\", \"781 5992\"], \"ids\": [\"781 5993\"]}"))
                .isEqualTo("{\"phones\": [\"[PHONE]\", \"[PHONE]\"], \"ids\": [\"781 5993\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 4155552671123",
                "order number 415-555-2671",
                "2024-05-12 10:30",
                "12.05.1999",
                "call on 12/05/1999",
                "version 10.15.7",
                "$1 234 567",
                "1 234 567 €",
                "the phone cost 742/106 = 7",
                "sold the phone for 300-180=120",
                "1609459200 seconds, 1609459200123 ms",
                "550e8400-e29b-41d4-a716-446655440000",
                "d41d8cd98f00b204e9800998ecf8427e",
                "ISBN 978-3-16-148410-0",
                "ISBN 0-306-40615-2",
                "tracking 1Z 999 AA1 01 2345 6784",
                "3.14159265358979",
                "x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]",
                "0 1 2 3 4 5 6 7 8 9",
                "1999-2004 and 2010-2015",
                "lat 52.520008, lon 13.404954",
                "San Ramon, CA 94583-0995 -- Phone",
                "12345678901234567890",
                "10:20:30.123456",
                "1,234,567,890",
                "a+12345678",
                "RFC 2616, RFC 7231 and RFC 9110",
                "call 911",
                "<<300+180=480>>",
            })
    void takesNoOtherNumberForAPhone(String text) {
        assertThat(Scans.finds(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            pay with 4111111111111111 now         | 4111111111111111
            4111 1111 1111 1111                   | 4111 1111 1111 1111
            4012-8888-8888-1881.                  | 4012-8888-8888-1881
            amex 3782 822463 10005                | 3782 822463 10005
            5555555555554444                      | 5555555555554444
            2223003122003222                      | 2223003122003222
            card 4222222222222                    | 4222222222222
            [4111111111111111,0]                  | 4111111111111111
            {"cardNumber": 6011111111111117}      | 6011111111111117
            """)
    void findsCards(String text, String card) {
        assertThat(Scans.finds(text)).containsExactly("credit-card=" + card);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112",
                "79927398713",
                "order 4222222222222",
                "9781234567897",
                "41111111111111110000",
                "0.4111111111111111",
                "a4111111111111111",
                "4111111111111111b0",
                "550e8400-4111-1111-1111-111111111111",
                "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
            })
    void takesNoOtherNumberForACard(String text) {
        assertThat(Scans.finds(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            IBAN GB82WEST12345698765432.          | GB82WEST12345698765432
            GB82 WEST 1234 5698 7654 32           | GB82 WEST 1234 5698 7654 32
            de89370400440532013000                | de89370400440532013000
            NL91 ABNA 0417 1643 00, danke         | NL91 ABNA 0417 1643 00
            DE89 37040044 0532013000              | DE89 37040044 0532013000
            FR14 20041 01005 0500013M026 06       | FR14 20041 01005 0500013M026 06
            """)
    void findsIbans(String text, String iban) {
        assertThat(Scans.finds(text)).containsExactly("iban=" + iban);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB82WEST12345698765433",
                "XGB82WEST12345698765432",
                "GB82WEST123456987654321",
                "ZZ82WEST12345698765432",
                "GB82 WEST 1234",
                "FK43603177 joins the next",
                "NL86845940 joins the evening departure",
                "FK43603177 JOINS THE NEXT TRUCK",
            })
    void takesNoOtherTextForAnIban(String text) {
        assertThat(Scans.finds(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            his is 219-09-9998.                   | 219-09-9998
            SSN 219 09 9998                       | 219 09 9998
            "ssn": 219099998                      | 219099998
            social security number is 219099998   | 219099998
            """)
    void findsSocialSecurityNumbers(String text, String ssn) {
        assertThat(Scans.finds(text)).containsExactly("ssn=" + ssn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssn 078-05-1120",
                "ssn 078051120",
                "ssn 123-45-6789",
                "ssn 123456789",
                "ssn 000-12-3456",
                "ssn 666-12-3456",
                "ssn 900-12-3456",
                "ssn 219-00-9998",
                "ssn 219-09-0000",
                "219099998 parcels",
                "order 219-09-9998",
                "1219-09-9998",
                "219-09-99981",
                "219-09-9998-1",
            })
    void takesNoOtherNumberForASocialSecurityNumber(String text) {
        assertThat(Scans.finds(text)).noneMatch(find -> find.startsWith("ssn="));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            from 203.0.113.77 at night            | 203.0.113.77
            10.218.6.131 blocked                  | 10.218.6.131
            http://192.168.1.10:8080/x            | 192.168.1.10
            server 4.3.2.1                        | 4.3.2.1
            ping 2001:db8::1                      | 2001:db8::1
            2001:0db8:85a3:0000:0000:8a2e:0370:7334 | 2001:0db8:85a3:0000:0000:8a2e:0370:7334
            d80:e4b5:79da:6cf6:71f3:51f7:9161:c319. | d80:e4b5:79da:6cf6:71f3:51f7:9161:c319
            fe80::1ff:fe23:4567:890a%eth0         | fe80::1ff:fe23:4567:890a
            [2001:db8::1]:443                     | 2001:db8::1
            """)
    void findsIpAddresses(String text, String address) {
        assertThat(Scans.finds(text)).containsExactly("ip-address=" + address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version 1.2.3.4",
                "v1.2.3.44",
                "Version: 101.102.103.104",
                "lib-10.20.30.40.jar",
                "package==10.20.30.40",
                "Chrome/91.0.4472.124",
                "see 3.11.2.1. The next",
                "127.0.0.1 and 0.0.0.0 and 255.255.255.0 and ping 8.8.8.8",
                "1.2.3.4.5",
                "300.1.2.3",
                "10.20.30.040",
                "std::vector<int> a::b",
                "dead::beef()",
                "12:30:45",
                "aa:bb:cc:dd:ee:ff",
                "01:23:45:67:89:ab:cd:ef",
                "x[1::2]",
                "::1",
                "use std::fs::File;",
            })
    void takesNoVersionForAnIpAddress(String text) {
        assertThat(Scans.finds(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INTRODUCTORY H1 D3 public duplicate",
                "1.022 vs 1.032 MeV",
                "Compute 17 * 23. The answer is 391.",
                "Convert 100 USD to EUR",
                "def f(x):\n    return x[1:2] + [0.5, 1e-9]\n",
                "\\frac{1}{2} \\nabla \\times 10^{-12345678}",
                "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "2024-05-12T10:30:00.123456Z",
                "0x1234567890ABCDEF",
                "npm 10.2.3 and Java 17.0.15+6",
            })
    void leavesCodeMathematicsAndIdentifiersAlone(String text) {
        assertThat(Scans.finds(text)).isEmpty();
        assertThat(Scans.redacted(text)).isSameAs(text);
    }
}
