#include "desktop/dialogs/export_dialog.h"

#include "base/when_answered.h"
#include "desktop/dialogs/export_form.h"
#include "desktop/dialogs/export_job.h"
#include "desktop/theme/glyph_painter.h"
#include "domain/market_day.h"
#include "engine/engine.h"
#include "export/export_file.h"
#include "store/local_store.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kPreviewLines = 12;

/// Products of every source; those that name none are stored as "default".
QStringList productsOf(const AppConfig &config)
{
    QStringList names;
    for (const SourceConfig &source : config.sources)
        names += source.tariffNames.isEmpty() ? QStringList{u"default"_s} : source.tariffNames;
    names.removeDuplicates();
    return names;
}

QLabel *titled(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("role", u"title"_s);
    return label;
}

} // namespace

ExportDialog::ExportDialog(Theme &theme, Engine &engine, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_engine(engine),
      m_form(new ExportForm(productsOf(engine.config()), engine.clock().now())),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    setObjectName(u"export"_s);
    setWindowTitle(words("Export", "Export prices"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, scroll);
    scroll->setFixedWidth(
        std::max(316, m_form->minimumSizeHint().width() + bar)); // it scrolls down, never aside
    layout->addWidget(scroll);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(18, 14, 18, 14);
    right->setSpacing(7);
    addPreview(right);
    addFile(right);
    addButtons(right);
    layout->addLayout(right, 1);
    resize(960, 730);
    connect(m_form, &ExportForm::changed, this, &ExportDialog::refreshPreview);
    refreshPreview();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::addPreview(QVBoxLayout *layout)
{
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setStyleSheet(
        u"font-family: '%1'; font-size: 11px;"_s.arg(m_theme.monoFont(11).families().first()));
    m_text->setAccessibleName(words("Export", "File text, first lines"));
    m_format = new QLabel;
    m_format->setProperty("role", u"label"_s);
    layout->addWidget(titled(words("Export", "File text")));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_format);
}

void ExportDialog::addFile(QVBoxLayout *layout)
{
    auto *caption = new QLabel(words("Export", "File"));
    caption->setProperty("role", u"label"_s);
    layout->addWidget(caption);
    auto *row = new QHBoxLayout;
    m_file = new QLineEdit;
    m_file->setObjectName(u"fileName"_s);
    m_file->setAccessibleName(words("Export", "File name"));
    // Clearing it gives the name back to the dialog.
    connect(m_file, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_nameIsTyped = !text.trimmed().isEmpty(); });
    auto *folder = new QPushButton(words("Export", "Folder…"));
    folder->setAutoDefault(false);
    connect(folder, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    row->addWidget(m_file, 1);
    row->addWidget(folder);
    layout->addLayout(row);
    auto *verdict = new QHBoxLayout;
    m_verdictMark = new QLabel;
    m_verdict = new QLabel;
    m_verdict->setObjectName(u"verdict"_s);
    m_verdict->setWordWrap(true);
    m_verdict->setMinimumHeight(36);
    verdict->addWidget(m_verdictMark, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    layout->addLayout(verdict);
}

void ExportDialog::addButtons(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    m_progress = new QProgressBar;
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->hide();
    auto *cancel = new QPushButton(words("Export", "Cancel"));
    cancel->setAutoDefault(false);
    m_export = new QPushButton(words("Export", "Export"));
    m_export->setObjectName(u"exportButton"_s);
    m_export->setDefault(true);
    row->addWidget(m_progress, 1);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_export);
    layout->addLayout(row);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::startExport);
    connect(cancel, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel(); // the dialog stays, so that another try can follow
        else
            reject();
    });
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request = m_form->request();
    request.options.origin = m_engine.config().origin;
    return request;
}

void ExportDialog::refreshName(const ExportRequest &request)
{
    const QString product = request.tariffNames.size() == 1 ? request.tariffNames.front() : QString();
    if (!m_nameIsTyped)
        m_file->setText(
            markedFileName(exportFileName(ExportTable::Prices, product, request.from(), request.to()),
                           request.options.origin));
}

void ExportDialog::refreshPreview()
{
    const ExportRequest request = this->request();
    const int number = ++m_previewNumber;
    m_format->setText(formatText(request.options));
    refreshName(request);
    const ExportProblems problems = exportProblems(request);
    m_form->showProblems(problems);
    m_export->setEnabled(!m_job && problems.first().isEmpty());
    m_export->setToolTip(problems.first());
    if (!problems.first().isEmpty()) {
        m_text->clear();
        say(false, exportVerdict(request, {}).text);
        return;
    }
    const UtcTime firstDayEnd = std::min(request.to(), MarketDay::containing(request.from()).end());
    LocalFacts &facts = m_engine.store().facts();
    whenAnswered(this, facts.prices(request.priceQuery(request.from(), firstDayEnd)),
                 [this, request, number](Result<std::vector<StoredSeries>> series) {
                     if (number == m_previewNumber)
                         showPreview(request, std::move(series));
                 });
    PriceQuery whole = request.priceQuery(request.from(), request.to());
    whole.types = {countedType(request)};
    whenAnswered(this, facts.prices(whole),
                 [this, request, number](const Result<std::vector<StoredSeries>> &series) {
                     if (number == m_previewNumber)
                         showVerdict(request, series);
                 });
}

void ExportDialog::showPreview(const ExportRequest &request, Result<std::vector<StoredSeries>> series)
{
    m_text->setPlainText(series ? previewLines(request, std::move(*series), kPreviewLines).join(u'\n')
                                : series.error().text());
}

void ExportDialog::showVerdict(const ExportRequest &request, const Result<std::vector<StoredSeries>> &series)
{
    if (!series) {
        say(false, series.error().text());
        return;
    }
    const ExportVerdict verdict = exportVerdict(request, *series);
    say(verdict.complete, verdict.text);
}

void ExportDialog::say(bool good, const QString &text)
{
    m_verdictMark->setPixmap(glyphPixmap(good ? Glyph::Ok : Glyph::Warn, 15, m_theme));
    m_verdict->setText(text);
}

void ExportDialog::chooseFolder()
{
    auto *chooser = new QFileDialog(this, words("Export", "Folder for the export"), m_folder);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString &folder) { m_folder = folder; });
    chooser->open();
}

QString ExportDialog::path() const
{
    const QFileInfo typed(QDir(m_folder).filePath(m_file->text().trimmed()));
    return typed.dir().filePath(markedFileName(typed.fileName(), m_engine.config().origin));
}

void ExportDialog::startExport()
{
    if (m_file->text().trimmed().isEmpty())
        say(false, words("Export", "The file needs a name."));
    else if (hasContentToLose(path()) || (m_form->withDetails() && hasContentToLose(metadataPath(path()))))
        askToReplace();
    else
        runExport(IfExists::Refuse);
}

void ExportDialog::askToReplace()
{
    const QString there = hasContentToLose(path()) ? path() : metadataPath(path());
    auto *question = new QMessageBox(QMessageBox::Question, words("Export", "Export prices"),
                                     words("Export", "%1 is there already.").arg(QFileInfo(there).fileName()),
                                     QMessageBox::Cancel, this);
    question->setInformativeText(words("Export", "Replacing it loses what is in it now."));
    QPushButton *replace = question->addButton(words("Export", "Replace"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(replace, &QPushButton::clicked, this, [this] { runExport(IfExists::Replace); });
    question->open();
}

void ExportDialog::runExport(IfExists ifExists)
{
    const QString target = path();
    QDir().mkpath(m_folder); // a fresh account has no Documents; if it cannot be made, writing says so
    QStringList urls;
    for (const SourceConfig &source : m_engine.config().sources)
        urls << source.baseUrl.toString();
    m_job = std::make_unique<ExportJob>(m_engine.store().facts(), request(),
                                        ExportJob::Target{target, ifExists, m_form->withDetails()}, urls,
                                        m_engine.clock().now());
    connect(m_job.get(), &ExportJob::progress, this, [this](qint64 rows) {
        m_verdict->setText(
            words("Export", "Writing, %1 row(s) so far", nullptr, rows).arg(integerText(rows)));
    });
    // Queued: finishing deletes the job.
    connect(
        m_job.get(), &ExportJob::written, this,
        [this, target](const ExportSummary &summary) {
            finishExport(true, words("Export", "Written: %1 row(s), %2 bytes, to %3", nullptr, summary.rows)
                                   .arg(integerText(summary.rows), integerText(summary.bytes), target));
        },
        Qt::QueuedConnection);
    connect(
        m_job.get(), &ExportJob::failed, this,
        [this](const Error &error) {
            finishExport(false,
                         error.code == ErrorCode::Canceled
                             ? words("Export", "Cancelled. Nothing was written, an older file is as it was.")
                             : error.text());
        },
        Qt::QueuedConnection);
    m_export->setEnabled(false);
    m_progress->show();
    m_job->start();
}

void ExportDialog::finishExport(bool good, const QString &text)
{
    m_job.reset();
    m_export->setEnabled(exportProblems(m_form->request()).first().isEmpty());
    m_progress->hide();
    say(good, text);
}

} // namespace etcm
