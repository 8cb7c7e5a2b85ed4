// SPDX-License-Identifier: GPL-3.0-or-later
// Types one letter after the other into a draft and keeps each, until somebody ends it. Before each
// letter it says on standard output how long the draft is going to be.
#include "homework/work_store.h"

#include <unistd.h>

int main(int count, char** arguments)
{
    using namespace gradus;
    if (count < 2)
        return 2;
    // A short journal is put into the file again and again, so that kills come in the middle of
    // that.
    const WorkStore store(arguments[1], 10'000);
    StudentWork work = store.load("typist", "typing").work.value_or(StudentWork{});
    work.student = "typist";
    work.lesson = "typing";
    std::string& draft = work.answers["q"].draft;
    for (int typed = 0; typed < 1'000'000; ++typed) {
        const std::string said = std::to_string(draft.size() + 1) + '\n';
        if (::write(STDOUT_FILENO, said.data(), said.size()) < 0)
            return 1;
        draft += static_cast<char>('a' + static_cast<int>(draft.size() % 26));
        if (store.save(work))
            return 1;
        if (typed % 64 == 63)
            store.settle("typist", "typing");
    }
    return 0;
}
