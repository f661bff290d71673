#include "app/completion.h"

#include "app/parser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Known {
    QStringList connectors;
    QStringList environments;
};

void offer(Completion &completion, const QString &prefix, const QString &word, const QString &help = {})
{
    const bool there = std::ranges::any_of(completion.candidates, [&](const Candidate &c) { return c.word == word; });
    if (word.startsWith(prefix) && !there) {
        completion.candidates.push_back({word, help});
    }
}

void offerValues(Completion &completion, const QString &prefix, const Value &value, const Known &known,
                 const QString &before = {})
{
    const auto offerAll = [&](const QStringList &words) {
        for (const QString &word : words) {
            offer(completion, prefix, before + word);
        }
    };
    switch (value.kind) {
    case ValueKind::Choice:
        for (const char *choice : value.choices) {
            offer(completion, prefix, before + QString::fromLatin1(choice));
        }
        return;
    case ValueKind::Connector:
        return offerAll(known.connectors);
    case ValueKind::Environment:
        return offerAll(known.environments);
    case ValueKind::File:
        completion.files = Files::Yes;
        return;
    case ValueKind::Folder:
        completion.files = Files::FoldersOnly;
        return;
    case ValueKind::Text:
    case ValueKind::Catalog: // known to the cluster only: asking it would make the shell wait
        return;
    }
}

void offerOptions(Completion &completion, const QString &prefix, const std::vector<Option> &options)
{
    for (const Option &option : options) {
        offer(completion, prefix, u"--"_s + QLatin1String(option.name), words(option.help));
    }
}

const Option *optionNamed(const QString &word, const Verb *verb)
{
    const auto find = [&](const std::vector<Option> &options) -> const Option * {
        const auto found = std::ranges::find_if(options, [&](const Option &option) {
            return word == u"--"_s + QLatin1String(option.name)
                || (option.letter && word == u"-%1"_s.arg(QLatin1Char(option.letter)));
        });
        return found == options.end() ? nullptr : &*found;
    };
    const Option *option = verb ? find(verb->options) : nullptr;
    return option ? option : find(globalOptions());
}

} // namespace

Completion completionOf(const QStringList &typed, const QStringList &connectors, const QStringList &environments)
{
    const Known known{connectors, environments};
    const QString unfinished = typed.isEmpty() ? QString() : typed.last();
    QStringList positional;
    const Option *awaiting = nullptr; // its value is what is being typed
    const Verb *verb = nullptr;
    for (qsizetype i = 0; i + 1 < typed.size(); ++i) {
        if (awaiting) {
            awaiting = nullptr;
        } else if (typed[i].startsWith(u'-')) {
            const Option *option = optionNamed(typed[i], verb);
            awaiting = option && option->value ? option : nullptr;
        } else {
            positional += typed[i];
            const Verb *found = findVerb(positional[0], positional.value(1));
            verb = found ? found : findVerb(positional[0], {});
        }
    }
    Completion completion;
    if (awaiting) {
        offerValues(completion, unfinished, *awaiting->value, known);
    } else if (unfinished.startsWith(u'-')) {
        const Option *option = optionNamed(unfinished.section(u'=', 0, 0), verb);
        if (unfinished.contains(u'=') && option && option->value) {
            offerValues(completion, unfinished, *option->value, known, unfinished.section(u'=', 0, 0) + u'=');
        } else {
            offerOptions(completion, unfinished, verb ? verb->options : std::vector<Option>{});
            offerOptions(completion, unfinished, globalOptions());
        }
    } else if (positional.isEmpty()) {
        for (const Verb &one : verbs()) {
            if (one.audience == Audience::People) {
                offer(completion, unfinished, QString::fromLatin1(one.name),
                      *one.action ? QString() : words(one.summary));
            }
        }
    } else if (!verb) {
        for (const QString &action : actionsOf(positional[0])) {
            offer(completion, unfinished, action, words(findVerb(positional[0], action)->summary));
        }
    } else if (!verb->arguments.empty()) {
        const auto place = static_cast<size_t>(positional.size()) - (*verb->action ? 2 : 1);
        const Argument &argument = verb->arguments[std::min(place, verb->arguments.size() - 1)];
        if (place < verb->arguments.size() || argument.count == Count::Many || argument.count == Count::Any) {
            offerValues(completion, unfinished, argument.value, known);
        }
    }
    return completion;
}

QByteArray scriptFor(const QString &shell)
{
    // Each asks the program with what was typed; a first line "files" or "folders" hands over to the shell's own names.
    static constexpr auto bash = R"sh(# bash completion of catalog-manager
_catalog_manager() {
    local line word
    COMPREPLY=()
    word=${COMP_WORDS[COMP_CWORD]}
    # bash cuts --name=value at the sign; the value is completed as if it stood alone.
    [[ $word == '=' ]] && word=
    local -a typed=()
    for line in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do [[ $line == '=' ]] || typed+=("$line"); done
    while IFS=$'\t' read -r line _; do
        case $line in
            :files) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
            :folders) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
            *) COMPREPLY+=("$line") ;;
        esac
    done < <("${COMP_WORDS[0]}" complete -- "${typed[@]}" "$word" 2>/dev/null)
}
complete -F _catalog_manager catalog-manager
)sh";
    static constexpr auto zsh = R"sh(#compdef catalog-manager
_catalog_manager() {
    local line
    local -a found
    for line in "${(@f)$(${words[1]} complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
        case $line in
            :files) _files ;;
            :folders) _files -/ ;;
            '') ;;
            *) found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
        esac
    done
    (( $#found )) && _describe catalog-manager found
}
if [[ $funcstack[1] == _catalog_manager ]]; then _catalog_manager "$@"; else compdef _catalog_manager catalog-manager; fi
)sh";
    static constexpr auto fish = R"sh(# fish completion of catalog-manager
function __catalog_manager
    set -l typed (commandline -opc) (commandline -ct)
    for line in ($typed[1] complete -- $typed[2..-1] 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path (commandline -ct)
            case ':folders'
                __fish_complete_directories (commandline -ct)
            case '*'
                echo $line
        end
    end
end
complete -c catalog-manager -f -a '(__catalog_manager)'
)sh";
    return shell == "bash"_L1 ? bash : shell == "zsh"_L1 ? zsh : fish;
}

} // namespace cli
