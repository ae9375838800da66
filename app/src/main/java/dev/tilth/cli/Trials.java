package dev.tilth.cli;

import dev.tilth.dryrun.BuiltInTokens;
import dev.tilth.dryrun.ChatMl;
import dev.tilth.dryrun.Ruler;
import dev.tilth.dryrun.Settings;
import dev.tilth.dryrun.Trainer;
import dev.tilth.dryrun.Trainers;
import dev.tilth.dryrun.Trial;
import dev.tilth.fault.Fault;
import dev.tilth.template.ModelTokens;
import dev.tilth.template.TokenizerFolder;
import dev.tilth.text.Tokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trainers of a dry run with what measures their rows.
 *
 * @param all one for each trainer, in the order asked for
 * @param model the model's tokenizer, to be closed; null where none was named
 */
record Trials(List<Trial> all, @Nullable ModelTokens model) implements AutoCloseable {
    Trials {
        all = List.copyOf(all);
    }

    /**
     * @param names of trainers; empty for all that are known
     * @param sets each {@code TRAINER.KEY=VALUE}
     * @param maxTokens the limit of every trainer, or null for its own
     * @param folder of the model, or null for none
     * @param encoding of OpenAI
     */
    static Trials of(
            List<String> names,
            List<String> sets,
            @Nullable Integer maxTokens,
            @Nullable Path folder,
            String encoding) {
        List<Trainer> trainers = new ArrayList<>();
        for (String name : names.isEmpty() ? Trainers.names() : names) {
            Trainer trainer = Trainers.named(name.strip(), "--to");
            trainers.add(maxTokens == null ? trainer : trainer.withLength(maxTokens));
        }
        for (String set : sets) {
            set(trainers, set);
        }
        BuiltInTokens openAi = new BuiltInTokens(Tokens.counter(encoding));
        Ruler own = new Ruler(ChatMl.OPENAI, openAi);
        if (folder == null) {
            Ruler guess = new Ruler(ChatMl.USUAL, openAi);
            return new Trials(trials(trainers, own, guess), null);
        }
        TokenizerFolder model = TokenizerFolder.at(folder);
        Ruler ruler = new Ruler(model.template(), model.tokens());
        return new Trials(trials(trainers, own, ruler), (ModelTokens) ruler.tokens());
    }

    private static List<Trial> trials(List<Trainer> trainers, Ruler own, Ruler model) {
        return trainers.stream()
                .map(trainer -> new Trial(trainer, trainer.hasOwnLayout() ? own : model))
                .toList();
    }

    private static void set(List<Trainer> trainers, String set) {
        int equals = set.indexOf('=');
        int dot = set.indexOf('.');
        if (dot < 1 || equals < dot) {
            throw new Fault(
                    "--set " + set, "is not TRAINER.KEY=VALUE", "Write for example --set axolotl.sequence_len=2048.");
        }
        String name = set.substring(0, dot);
        String key = set.substring(dot + 1, equals);
        String where = "--set " + name + "." + key;
        List<String> names = trainers.stream().map(Trainer::name).toList();
        int at = names.indexOf(Trainers.named(name, where).name());
        if (at < 0) {
            throw new Fault(where, name + " is not among the trainers of this run", "Add it to --to.");
        }
        trainers.set(at, Settings.set(trainers.get(at), key, set.substring(equals + 1), where));
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
        }
    }
}
