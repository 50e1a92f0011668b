// An ApiClient that answers from a script and makes no call.
#pragma once

#include "net/api_client.h"

#include <QUuid>

#include <deque>

namespace etcm::test
{

inline RequestRecord recordOf(const ApiCall &call, Outcome outcome, std::optional<int> status,
                              const QString &error)
{
    RequestRecord record;
    record.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.sourceId = call.sourceId;
    record.endpoint = call.endpoint;
    record.checkedAt = UtcTime(std::chrono::seconds(1'792'000'000));
    record.outcome = outcome;
    record.httpStatus = status;
    record.error = error;
    record.phases.total = std::chrono::milliseconds(7);
    return record;
}

class FakeApiClient final : public ApiClient
{
public:
    struct Step {
        Outcome outcome = Outcome::Ok;
        int status = 200;
        QByteArray body;
        ErrorCode code = ErrorCode::Network; ///< of anything but Ok
        std::optional<std::chrono::milliseconds> retryAfter;
        bool sent = true; ///< false: no attempt was made
    };

    QCoro::Task<ApiOutcome> call(ApiCall call) override
    {
        const Step step = steps.empty() ? Step{} : steps.front();
        if (!steps.empty())
            steps.pop_front();
        calls.push_back(call);
        HttpAnswer answer;
        answer.status = step.status;
        answer.body = step.body;
        Result<HttpAnswer> result = answer;
        if (step.outcome != Outcome::Ok)
            result = fail(Error{.code = step.code,
                                .what = outcomeName(step.outcome),
                                .where = QStringLiteral("host"),
                                .outcome = step.outcome,
                                .retryAfter = step.retryAfter});
        std::vector<RequestRecord> attempts;
        if (step.sent) {
            const bool answered = step.status > 0;
            attempts.push_back(recordOf(call, step.outcome,
                                        answered ? std::optional(step.status) : std::nullopt,
                                        result ? QString() : result.error().text()));
        }
        co_return ApiOutcome{std::move(result), std::move(attempts), {}};
    }
    void shutdown() override {}

    std::deque<Step> steps;
    std::vector<ApiCall> calls;
};

} // namespace etcm::test
