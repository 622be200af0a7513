#include "tag/figure.h"

double power_of_ten(int32_t exponent)
{
	static const double powers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7,
		1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
		1e19, 1e20, 1e21, 1e22};

	return powers[exponent < 0 ? 0 : exponent > 22 ? 22 : exponent];
}

double figure_decimal(int64_t mantissa, int32_t exponent)
{
	return exponent < 0 ? (double)mantissa / power_of_ten(-exponent)
			    : (double)mantissa * power_of_ten(exponent);
}

double figure_round_step(double value)
{
	double step = 1;

	if (value < 1000 || value > 1e15 || value != (double)(int64_t)value)
		return 0;
	while (step * 100 <= value &&
		(int64_t)value % (int64_t)(step * 10) == 0)
		step *= 10;
	return step > 1 ? step : 0;
}

void figure_scale(struct figure *figure, int32_t scale)
{
	double power = power_of_ten(scale);

	if (!scale)
		return;
	figure->value *= power;
	figure->high *= power;
	figure->step *= power;
	if (figure->step == 0 && !figure->vulgar)
		figure->step = power;
	figure->scale += scale;
}
