package dev.tilth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void knowsALanguageByItsFunctionWordsOrItsScript() {
        Map.ofEntries(
                        Map.entry("en", "The dog does not know that the house is in the middle of the town."),
                        Map.entry("de", "Der Hund weiß nicht, dass das Haus in der Mitte der Stadt ist."),
                        Map.entry("fr", "Le chien ne sait pas que la maison est au centre de la ville."),
                        Map.entry("es", "El perro no sabe que la casa está en el centro de la ciudad y no sale."),
                        Map.entry("it", "Il cane non sa che la casa è al centro della città e non vuole uscire."),
                        Map.entry("nl", "De hond weet niet dat het huis in het midden van de stad is."),
                        Map.entry("pl", "Pies nie wie, że dom jest w centrum miasta i nie chce się ruszyć z domu."),
                        Map.entry(
                                "tr",
                                "Köpek bu evin çok büyük olduğu için ne kadar ve nasıl olduğunu bilmiyor ama bir şey var."),
                        Map.entry("zh", "我不知道你在说什么,但是我觉得这个问题很有意思。"),
                        Map.entry("ja", "これはとても面白い質問だと思います。"),
                        Map.entry("ko", "이것은 매우 재미있는 질문이라고 생각합니다."),
                        Map.entry("ru", "Собака не знает, что дом находится в центре, и этот пёс не хочет выходить."),
                        Map.entry("ar", "لا أعرف ما الذي تتحدث عنه ولكن هذا سؤال جيد"),
                        Map.entry("he", "אני לא יודע על מה אתה מדבר אבל זו שאלה טובה"),
                        Map.entry("hi", "मुझे नहीं पता कि आप क्या कह रहे हैं"))
                .forEach((code, text) -> assertThat(Language.of(text).map(Language::code))
                        .as(text)
                        .contains(code));
    }

    @Test
    void wouldRatherNotKnow() {
        for (String text : new String[] {
            "",
            "Yes",
            "42",
            "positive",
            "👍",
            "Berlin, Paris, Madrid, Roma, London, Wien, Praha, Warszawa",
            "{\"a\": \"the house is in the middle of the town and it is not of the dog\"}",
            "for (int i = 0; i < n; i++) { if (a[i] == b) { return the.of(and); } }",
            "Hunden ved ikke at huset ligger midt i byen og den vil ikke gå ud.",
            "Собака хочет гулять"
        }) {
            assertThat(Language.of(text)).as(text).isEmpty();
        }
    }
}
