// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/python_samples.h"

#include "data/preparation.h"
#include "export/python_function.h"

#include <algorithm>

namespace gradus {

namespace {

// Whether samples are still those of the data: a number of them may have been replaced.
bool areUntouched(const DataSet& data, const std::vector<std::int32_t>& samples,
                  const Eigen::MatrixXd& x, const Eigen::MatrixXd& y)
{
    if (static_cast<Eigen::Index>(samples.size()) != x.cols())
        return false;
    Eigen::MatrixXd ownX(x.rows(), x.cols());
    Eigen::MatrixXd ownY(y.rows(), y.cols());
    data.gather(samples, ownX, ownY);
    return ownX == x && ownY == y;
}

void writeScaling(PythonText& text, const std::vector<ColumnScale>& scales)
{
    std::vector<double> subtract;
    std::vector<double> divide;
    for (const ColumnScale& scale : scales) {
        subtract.push_back(scale.subtract);
        divide.push_back(scale.divide);
    }
    text.section({GRADUS_TEXT("core",
                              "Scaling: each input minus a number, divided by another; both come "
                              "from the whole training part.")});
    text.line("minus = " + pythonVector(subtract, 8));
    text.line("divisor = " + pythonVector(divide, 10));
    text.line("x = (x - minus[:, None]) / divisor[:, None]");
}

void writeFeatures(PythonText& text, const Preparation& preparation)
{
    const FeatureNames names = featureNames(preparation.inputs);
    std::vector<std::string> variables;
    for (const std::size_t input : names.inputs)
        variables.push_back("x[" + std::to_string(input) + "]");
    std::vector<std::string_view> functions;
    std::vector<std::string> lines;
    for (const Feature& feature : preparation.features) {
        if (feature.input >= 0) {
            lines.push_back("x[" + std::to_string(feature.input) + "]");
            continue;
        }
        const PythonFunction function(feature.graph, variables);
        const auto more = function.functions();
        functions.insert(functions.end(), more.begin(), more.end());
        lines.push_back(function.expression(feature.graph.root()));
    }
    text.section({GRADUS_TEXT("core", "The features: what the network gets, from the inputs.")});
    writePythonFunctions(text, functions);
    text.line("features = [");
    for (std::size_t i = 0; i < lines.size(); ++i)
        text.noted(lines[i] + ",", {"%1", {preparation.features[i].text}}, 1);
    text.line("]");
    text.line("x = np.array([np.broadcast_to(feature, B) for feature in features])");
}

void writeInputs(PythonText& text, const DataSet& data, const std::vector<std::int32_t>& samples,
                 const Eigen::MatrixXd& x)
{
    const Preparation* preparation = data.preparation();
    const bool again = preparation && preparation->changesInputs() && preparation->raw.cols() > 0;
    if (!again) {
        text.section({GRADUS_TEXT("core", "The samples: a column each.")});
        text.line("x = " + pythonMatrix(x, 4));
        text.line("B = x.shape[1]");
        return;
    }
    Eigen::MatrixXd raw(preparation->raw.rows(), x.cols());
    for (std::size_t n = 0; n < samples.size(); ++n)
        raw.col(static_cast<Eigen::Index>(n)) = preparation->raw.col(samples[n]);
    text.section({GRADUS_TEXT("core", "The samples as they were read: a column each.")});
    text.line("x = " + pythonMatrix(raw, 4));
    text.line("B = x.shape[1]");
    if (!preparation->scales.empty())
        writeScaling(text, preparation->scales);
    if (!preparation->features.empty())
        writeFeatures(text, *preparation);
}

void writeClasses(PythonText& text, const ClassCoding& classes, const Eigen::MatrixXd& y)
{
    std::string names;
    for (int k = 0; k < classes.count(); ++k)
        names += (k > 0 ? ", " : "") + pythonString(classes.name(k));
    std::string labels;
    for (Eigen::Index n = 0; n < y.cols(); ++n)
        labels += (n == 0            ? ""
                       : n % 10 == 0 ? ",\n          "
                                     : ", ")
            + pythonString(classes.name(classes.classOf(y.col(n))));
    text.section(
        {GRADUS_TEXT("core", "The classes in the order of their outputs, and the samples'.")});
    text.line("classes = [" + names + "]");
    text.line("labels = [" + labels + "]");
    text.line("which = np.array([classes.index(label) for label in labels])");
    const std::string low = pythonNumber(classes.low);
    const std::string high = pythonNumber(classes.high);
    if (classes.outputs == 1) {
        text.line("y = np.where(which == 1, " + high + ", " + low + ")[None, :]");
        return;
    }
    text.line("y = np.full((len(classes), B), " + low + ")");
    text.line("y[which, np.arange(B)] = " + high);
}

} // namespace

void writePythonSamples(PythonText& text, const DataSet& data,
                        const std::vector<std::int32_t>& samples, const Eigen::MatrixXd& x,
                        const Eigen::MatrixXd& y)
{
    const bool prepared = data.preparation() && areUntouched(data, samples, x, y);
    if (!prepared) {
        text.section({GRADUS_TEXT("core", "The samples: a column each.")});
        text.line("x = " + pythonMatrix(x, 4));
        text.line("y = " + pythonMatrix(y, 4));
        text.line("B = x.shape[1]");
        return;
    }
    writeInputs(text, data, samples, x);
    if (data.classes() && !data.classes()->names.empty())
        writeClasses(text, *data.classes(), y);
    else
        text.line("y = " + pythonMatrix(y, 4));
}

} // namespace gradus
