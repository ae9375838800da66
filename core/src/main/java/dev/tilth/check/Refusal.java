package dev.tilth.check;

import java.util.ArrayList;
import java.util.List;

/** The answer declines, in its first words. */
final class Refusal implements TextRule {
    private static final int FIRST_WORDS = 30;
    private static final Phrases PHRASES = new Phrases(phrases());

    @Override
    public void look(Reading reading, Findings out) {
        String found = PHRASES.find(reading.answerWords(), FIRST_WORDS);
        if (!found.isEmpty() && !reading.isPlain()) {
            out.add(Rule.REFUSAL, reading.where(), "\"" + found + "\" at the start of the answer");
        }
    }

    private static List<String> phrases() {
        List<String> cannot = List.of(
                "I can't",
                "I cannot",
                "I can not",
                "I'm unable to",
                "I am unable to",
                "I'm not able to",
                "I am not able to",
                "I won't be able to",
                "I will not be able to",
                "I don't have the ability to",
                "I do not have the ability to",
                "I don't have the capability to",
                "I do not have the capability to");
        List<String> declined = List.of(
                "help",
                "assist",
                "provide",
                "fulfill",
                "fulfil",
                "comply",
                "answer",
                "generate",
                "create",
                "write",
                "share",
                "do that",
                "engage",
                "support",
                "perform",
                "complete",
                "give",
                "offer",
                "access",
                "discuss",
                "directly",
                "book",
                "make");
        List<String> sorry = List.of(
                "I'm sorry but",
                "I am sorry but",
                "I apologize but",
                "I'm sorry",
                "Sorry but",
                "Sorry",
                "I'm afraid",
                "Unfortunately");
        List<String> all = new ArrayList<>(List.of(
                "I must decline",
                "I have to decline",
                "I'm sorry but as an AI",
                "I am sorry but as an AI",
                "As an AI I cannot",
                "As an AI I can't",
                "As an AI language model I cannot",
                "As an AI language model I can't",
                "As an AI language model I don't have",
                "As an AI language model I do not have",
                "lo siento pero no puedo",
                "no puedo ayudarte con",
                "je suis désolé mais je ne peux pas",
                "je ne peux pas vous aider",
                "es tut mir leid aber ich kann",
                "ich kann dir dabei nicht helfen",
                "ich kann Ihnen dabei nicht helfen",
                "desculpe mas não posso",
                "desculpe mas eu não posso",
                "mi dispiace ma non posso",
                "抱歉我无法",
                "抱歉我不能",
                "对不起我无法",
                "对不起我不能",
                "很抱歉我无法",
                "很抱歉我不能",
                "申し訳ありませんがお答えできません"));
        for (String subject : cannot) {
            declined.forEach(verb -> all.add(subject + " " + verb));
            sorry.forEach(opener -> all.add(opener + " " + subject));
        }
        return all;
    }
}
