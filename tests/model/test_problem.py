from pledgebook.model import Problem


def test_a_problem_is_printed_as_place_and_sentence():
    problem = Problem("june.txt", "empty", "Expected a page, found nothing; leave it out.")
    assert str(problem) == "june.txt: Expected a page, found nothing; leave it out."


def test_problems_sort_by_place_then_code():
    first, second, third = (
        Problem("a", "empty", "z"),
        Problem("a", "missing", "y"),
        Problem("b", "empty", "x"),
    )
    assert sorted([third, second, first]) == [first, second, third]
