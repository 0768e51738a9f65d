# remedy: processes
# shape: dict
CELLS = 200
STEPS = 6000
CONDUCTIVITY = {"copper": 0.40, "aluminium": 0.24, "brass": 0.11, "iron": 0.08, "steel": 0.05,
                "lead": 0.035, "glass": 0.01, "wood": 0.002, "cork": 0.0004}


def end_temperature(alpha):
    rod = [20.0] * CELLS
    rod[0] = 100.0
    for _ in range(STEPS):
        fresh = rod[:]
        for i in range(1, CELLS - 1):
            fresh[i] = rod[i] + alpha * (rod[i - 1] - 2 * rod[i] + rod[i + 1])
        rod = fresh
    return rod[CELLS // 4]


def main():
    ends = {material: end_temperature(alpha) for material, alpha in CONDUCTIVITY.items()}  # here
    for material, degrees in ends.items():
        print(f"{material:<12}{degrees:.3f}")


if __name__ == "__main__":
    main()
