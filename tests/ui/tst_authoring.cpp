// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_files.h"
#include "models/lesson_copy.h"
#include "stages/stage_panel.h"
#include "support/desk.h"
#include "support/desktop.h"

#include <QClipboard>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QTableView>

using namespace gradus;

namespace {

// Editors that are said to be there.
EditorCommands editors(QStringList there, std::map<QString, QString> variables = {})
{
    return {[there](const QString& program) {
                return there.contains(program) ? QStringLiteral("/bin/") + program : QString();
            },
            [variables](const char* name) {
                const auto found = variables.find(QString::fromLatin1(name));
                return found == variables.end() ? QString() : found->second;
            }};
}

QString line(const std::optional<EditorCommand>& command)
{
    return command ? command->program + QLatin1Char('|') + command->arguments.join(QLatin1Char('|'))
                   : QStringLiteral("none");
}

// A program whose hands write down what they would have done.
struct Desktop {
    QTemporaryDir folder;
    QString file;
    QStringList started, opened, asked, said;
    QString copy; ///< where a copy is wanted
    QString archive; ///< where an archive is wanted
    bool starts = true, opens = true, writable = true;
    std::optional<QString> editor;
    std::unique_ptr<Program> program;

    explicit Desktop(const QStringList& there)
    {
        const QByteArray text =
            NetworkCase{}
                .yaml()
                .append("script:\n  - say: one\n  - say: two\n  - say: \"![p](p.svg)\"\n")
                .c_str();
        file = str(writeFile(folder, QStringLiteral("lesson.yaml"), text));
        writeFile(folder, QStringLiteral("p.svg"), R"(<svg xmlns="http://www.w3.org/2000/svg"/>)");
        const Authoring::Hands hands{editors(there),
                                     [this](const EditorCommand& command) {
                                         started += line(command);
                                         return starts;
                                     },
                                     [this](const QString& path) {
                                         opened += path;
                                         return opens;
                                     },
                                     [this](const QString&) { return writable; },
                                     [this](const QString& name) {
                                         asked += name;
                                         return copy;
                                     },
                                     [this](const QString& name) {
                                         asked += name;
                                         return archive;
                                     },
                                     [this](const QString& command) {
                                         asked += command;
                                         return editor;
                                     }};
        program = std::make_unique<Program>(*qApp, hands);
        program->start(file);
        QObject::connect(program->findChild<Authoring*>(), &Authoring::said, program.get(),
                         [this](const QString& sentence) { said += sentence; });
        settle();
    }
    void settle() { settleProgram(*program); }
    // Chooses an item of a menu by its name, without the letters' marks.
    void choose(const QString& name)
    {
        QAction* const action = actionNamed(program->window(), name);
        if (!action)
            qFatal("there is no %s", qPrintable(name));
        action->trigger();
    }
};

QString clipboard() { return QGuiApplication::clipboard()->text(); }

} // namespace

class TestAuthoring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAfresh(); }
    void knownEditors_data();
    void knownEditors();
    void theEnvironmentComesFirst();
    void typedCommands_data();
    void typedCommands();
    void opensTheSection();
    void saysWhyNot();
    void opensAsTheSystemDoes();
    void aShippedLessonIsCopiedFirst();
    void aCopyMayBeRefused();
    void theEditorIsKept();
    void packsTheLesson();
    void faultsAreOpenedAtTheirLine();
    void copiesPartsOfTheRun();
    void copiesWhatIsSeen();
    void questionsAreNotAnsweredByCopies();
    void tablesHaveTheCopies();

private:
    TestSettings m_settings;
};

void TestAuthoring::knownEditors_data()
{
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QString>("command");
    const auto row = [](const char* program, const char* arguments) {
        QTest::newRow(program) << QStringList{QString::fromLatin1(program)}
                               << QStringLiteral("/bin/%1|%2")
                                      .arg(QString::fromLatin1(program),
                                           QString::fromLatin1(arguments));
    };
    row("code", "-g|/a b/'c'.yaml:7");
    row("kate", "-l|7|/a b/'c'.yaml");
    row("gedit", "+7|/a b/'c'.yaml");
    row("gnome-text-editor", "+7|/a b/'c'.yaml");
    row("kwrite", "-l|7|/a b/'c'.yaml");
    row("subl", "/a b/'c'.yaml:7");
    row("emacs", "+7|/a b/'c'.yaml");
    row("gvim", "+7|/a b/'c'.yaml");
    QTest::newRow("none") << QStringList{QStringLiteral("vi")} << QStringLiteral("none");
}

void TestAuthoring::knownEditors()
{
    QFETCH(QStringList, there);
    QFETCH(QString, command);
    QCOMPARE(line(editors(there).found(QStringLiteral("/a b/'c'.yaml"), 7)), command);
}

void TestAuthoring::theEnvironmentComesFirst()
{
    const QStringList all{QStringLiteral("code"), QStringLiteral("kate"), QStringLiteral("gvim"),
                          QStringLiteral("vi")};
    const auto with = [&](const char* visual, const char* editor) {
        const auto commands = editors(all,
                                      {{QStringLiteral("VISUAL"), QString::fromLatin1(visual)},
                                       {QStringLiteral("EDITOR"), QString::fromLatin1(editor)}});
        return line(commands.found(QStringLiteral("/f"), 1)).section(QLatin1Char('|'), 0, 0);
    };
    QCOMPARE(with("", ""), QStringLiteral("/bin/code"));
    QCOMPARE(with("", "kate -b"), QStringLiteral("/bin/kate"));
    QCOMPARE(with("/usr/bin/gvim", "kate"), QStringLiteral("/bin/gvim"));
    QCOMPARE(with("vi", "nano"), QStringLiteral("/bin/code")); // those need a terminal
}

void TestAuthoring::typedCommands_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("command");
    const auto row = [](const char* typed, const char* command) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(command);
    };
    row("code", "/bin/code|/x; rm y.yaml");
    row("code -n -g {file}:{line}", "/bin/code|-n|-g|/x; rm y.yaml:3");
    row("code \"--title=my editor\" {file}", "/bin/code|--title=my editor|/x; rm y.yaml");
    row("code $(touch z) {file} | cat", "/bin/code|$(touch|z)|/x; rm y.yaml|||cat");
    row("nowhere {file}", "none");
    row("  ", "none");
}

void TestAuthoring::typedCommands()
{
    QFETCH(QString, typed);
    QFETCH(QString, command);
    QCOMPARE(
        line(editors({QStringLiteral("code")}).typed(typed, QStringLiteral("/x; rm y.yaml"), 3)),
        command);
}

void TestAuthoring::opensTheSection()
{
    Desktop d({QStringLiteral("kate")});
    d.program->progress().goTo(1);
    d.settle();
    const int place = d.program->progress().section()->place.line;
    QVERIFY(place > 1);
    d.choose(QStringLiteral("Edit the lesson"));
    QCOMPARE(d.started, QStringList{QStringLiteral("/bin/kate|-l|%1|%2").arg(place).arg(d.file)});
    QCOMPARE(d.said,
             QStringList{QStringLiteral("lesson.yaml is opened at line %1 in kate.").arg(place)});
    d.program->progress().goTo(3); // the end
    d.settle();
    d.choose(QStringLiteral("Edit the lesson"));
    QCOMPARE(d.started.last(), QStringLiteral("/bin/kate|-l|1|%1").arg(d.file));
}

void TestAuthoring::saysWhyNot()
{
    Desktop d({QStringLiteral("kate")});
    d.program->session().open(NetworkCase{}.lesson());
    d.settle();
    d.starts = false;
    QSettings().setValue(QStringLiteral("editor"), QStringLiteral("kate"));
    Desktop e({QStringLiteral("kate")});
    e.starts = false;
    e.choose(QStringLiteral("Edit the lesson"));
    QVERIFY(e.said.last().startsWith(QStringLiteral("The editor “kate” cannot be started")));
    QVERIFY(e.opened.empty());
    auto made = std::make_shared<Lesson>(*e.program->session().lesson());
    made->source.reset(); // as one that was made in the window
    e.program->session().open(made);
    e.settle();
    e.choose(QStringLiteral("Edit the lesson"));
    QVERIFY(e.said.last().startsWith(QStringLiteral("There is no file")));
}

void TestAuthoring::opensAsTheSystemDoes()
{
    Desktop d({});
    d.choose(QStringLiteral("Edit the lesson"));
    QVERIFY(d.started.empty());
    QCOMPARE(d.opened, QStringList{d.file});
    QVERIFY(d.said.last().contains(QStringLiteral("as the system opens")));
    d.opens = false;
    d.choose(QStringLiteral("Edit the lesson"));
    QVERIFY(d.said.last().startsWith(QStringLiteral("No editor is found")));
}

void TestAuthoring::aShippedLessonIsCopiedFirst()
{
    Desktop d({QStringLiteral("kate")});
    d.writable = false;
    d.choose(QStringLiteral("Edit the lesson"));
    QCOMPARE(d.asked, QStringList{QStringLiteral("lesson.yaml")});
    QVERIFY(d.started.empty()); // nowhere
    d.copy = d.folder.filePath(QStringLiteral("mine/own.yaml"));
    d.choose(QStringLiteral("Edit the lesson"));
    QVERIFY(d.started.last().endsWith(d.copy));
    QVERIFY(QFile::exists(d.folder.filePath(QStringLiteral("mine/p.svg"))));
    QCOMPARE(str(d.program->session().lesson()->file.string()), d.copy);
}

void TestAuthoring::aCopyMayBeRefused()
{
    Desktop d({QStringLiteral("kate")});
    d.writable = false;
    d.copy = d.file;
    d.choose(QStringLiteral("Edit the lesson"));
    QVERIFY(d.said.last().contains(QStringLiteral("is there already")));
    QVERIFY(d.started.empty());
}

void TestAuthoring::theEditorIsKept()
{
    Desktop d({QStringLiteral("kate"), QStringLiteral("code")});
    d.choose(QStringLiteral("Editor for lessons…")); // given up
    QCOMPARE(QSettings().value(QStringLiteral("editor")).toString(), QString());
    d.editor = QStringLiteral("kate --own {file}");
    d.choose(QStringLiteral("Editor for lessons…"));
    QCOMPARE(QSettings().value(QStringLiteral("editor")).toString(), *d.editor);
    d.choose(QStringLiteral("Edit the lesson"));
    QCOMPARE(d.started.last(), QStringLiteral("/bin/kate|--own|%1").arg(d.file));
}

void TestAuthoring::packsTheLesson()
{
    const QString item = QStringLiteral("Pack the lesson with its files…");
    Desktop d({});
    d.choose(item);
    QCOMPARE(d.asked, QStringList{QStringLiteral("case.gradus")});
    QVERIFY(d.said.empty()); // nowhere
    d.archive = d.folder.filePath(QStringLiteral("packed.gradus"));
    d.choose(item);
    QCOMPARE(d.said.last(), QStringLiteral("packed.gradus holds the lesson and 1 file beside it."));
    QVERIFY(d.program->open(d.archive));
    d.settle();
    QVERIFY(d.program->session().lesson()->unpacked);
    QCOMPARE(filesNamedBy(*d.program->session().lesson()), std::vector<std::string>{"p.svg"});

    QVERIFY(d.program->open(d.file));
    d.settle();
    writeFile(d.folder, QStringLiteral("lesson.yaml"), "gradus: 1\nid: broken\n");
    d.choose(item);
    QVERIFY2(d.said.last().contains(QStringLiteral("must be mended first")),
             qPrintable(d.said.last()));
    QVERIFY(d.program->open(d.archive));
    d.settle();
    d.archive = d.folder.filePath(QStringLiteral("nowhere/packed.gradus"));
    d.choose(item);
    QVERIFY2(d.said.last().contains(d.archive), qPrintable(d.said.last()));
}

void TestAuthoring::faultsAreOpenedAtTheirLine()
{
    Desktop d({QStringLiteral("kate")});
    d.program->window().showFaults(d.file, {{{5, 2}, {"one"}}, {{9, 1}, {"two"}}});
    d.choose(QStringLiteral("Edit the lesson"));
    for (QAbstractButton* const button : d.program->window().findChildren<QAbstractButton*>())
        if (button->text() == QStringLiteral("Open in an editor"))
            button->click();
    QCOMPARE(d.started.last(), QStringLiteral("/bin/kate|-l|5|%1").arg(d.file));
}

void TestAuthoring::copiesPartsOfTheRun()
{
    Desktop d({});
    d.program->session().seek(at("1:C"));
    d.settle();
    d.choose(QStringLiteral("Copy the position as lesson YAML"));
    QCOMPARE(clipboard(), QStringLiteral("    goto: \"1:C\"\n"));
    d.choose(QStringLiteral("Copy the data points as lesson YAML"));
    QCOMPARE(clipboard(), QStringLiteral("  samples:\n    - {x: [0.5, -1.25], y: [0.25, 0.75]}\n"));
    d.choose(QStringLiteral("Copy the parameters as lesson YAML"));
    QVERIFY(clipboard().startsWith(QStringLiteral("  parameters:\n    - {w: [[")));
    d.choose(QStringLiteral("Copy the view as lesson YAML"));
    QCOMPARE(clipboard(), QStringLiteral("    view: {stage: network}\n"));
}

void TestAuthoring::copiesWhatIsSeen()
{
    TestDesk t;
    t.open(descentOn("x^2 + y^2", "[x, y]", "[1, 1]"));
    StagePanel panel(t.desk());
    panel.resize(600, 400);
    panel.show();
    const LessonView seen = panel.seen();
    QVERIFY(seen.x && seen.y && seen.x->first < 0 && seen.x->second > 1);
    QVERIFY(!seen.stage.empty());
    const QString number = str(exactText(seen.x->second));
    QVERIFY2(number.size() <= 7, qPrintable(number)); // what can be seen of it
}

void TestAuthoring::questionsAreNotAnsweredByCopies()
{
    TestDesk t;
    t.open(lessonOf(NetworkCase{}.yaml()
                    + "script:\n  - say: one\n    ask:\n"
                      "      - {id: a, text: what, answer: \"w[1][1,1]\"}\n"));
    t.waitForAnswers();
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    t.session.setBarrier(std::nullopt);
    t.seek("1:end");
    QVERIFY(t.session.isHidden(q("w[1][1,1]")));
    QVERIFY(!copyAsLesson(t.session, LessonPart::Parameters).isEmpty());
    QCOMPARE(clipboard(), QStringLiteral("before"));
    QVERIFY(copyAsLesson(t.session, LessonPart::Position).isEmpty());
    QVERIFY(clipboard() != QStringLiteral("before"));
    const Session empty;
    QVERIFY(!copyAsLesson(empty, LessonPart::Position).isEmpty());
}

void TestAuthoring::tablesHaveTheCopies()
{
    Desktop d({});
    const auto tables = d.program->window().findChildren<QTableView*>();
    QVERIFY(tables.size() >= 2);
    for (const QTableView* const table : tables)
        QVERIFY(table->actions().size() >= 4);
}

QTEST_MAIN(TestAuthoring)
#include "tst_authoring.moc"
